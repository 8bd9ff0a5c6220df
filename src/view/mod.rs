//! How the model looks: `&Model` in, cells out. Changes nothing and asks no clock.
