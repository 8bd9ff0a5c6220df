//! The disk: where cases, drafts and settings lie, and how bytes get there and back for sure.
