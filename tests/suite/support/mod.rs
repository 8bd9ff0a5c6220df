//! What tests share: a world of their own.
