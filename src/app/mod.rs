//! The program's behaviour without a terminal: a model, messages, and effects as data.
