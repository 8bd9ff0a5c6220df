//! What every format does with every block, and with words meant to do harm.
