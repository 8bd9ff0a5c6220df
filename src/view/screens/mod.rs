//! How each screen looks. What it does is `app/screens/` with the same names.

pub(super) mod case;
pub(super) mod home;
pub(super) mod new_case;
pub(super) mod papers;
pub(super) mod settings;
pub(super) mod timeline;
