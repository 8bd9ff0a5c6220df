//! The formats: each turns a [`Document`](super::document::Document) into bytes, and is one file or
//! folder here.
