//! Papers: a case and its playbook give a context, Tera gives text from it.
