//! How each screen looks. What it does is `app/screens/` with the same names.

pub(super) mod case;
pub(super) mod home;
pub(super) mod new_case;
mod situation;
