//! What the timeline shows, and that nothing in it overlaps.
