//! `frist` without the terminal screens: one file per subcommand.
