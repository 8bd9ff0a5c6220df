//! The one list of which table holds the entries of which register: code that does the same for
//! every register is written once, and the compiler misses none.

/// Runs `body` with the table of a register, and with what makes an entry of one of its values.
macro_rules! with_table {
    ($from:expr, $register:expr, |$table:ident, $wrap:ident| $body:expr) => {{
        use $crate::playbook::Register;
        match $register {
            Register::Anchors => {
                let ($table, $wrap) = (&$from.anchors, $crate::case::register::Entry::Anchor);
                $body
            }
            Register::Groups => {
                let ($table, $wrap) = (&$from.groups, $crate::case::register::Entry::Group);
                $body
            }
            Register::Assessments => {
                let ($table, $wrap) = (
                    &$from.assessments,
                    $crate::case::register::Entry::Assessment,
                );
                $body
            }
            Register::Checks => {
                let ($table, $wrap) = (&$from.checks, $crate::case::register::Entry::Check);
                $body
            }
            Register::Protected => {
                let ($table, $wrap) = (&$from.protected, $crate::case::register::Entry::Protected);
                $body
            }
            Register::Filings => {
                let ($table, $wrap) = (&$from.filings, $crate::case::register::Entry::Filing);
                $body
            }
            Register::Sendings => {
                let ($table, $wrap) = (&$from.sendings, $crate::case::register::Entry::Sending);
                $body
            }
            Register::Measures => {
                let ($table, $wrap) = (&$from.measures, $crate::case::register::Entry::Measure);
                $body
            }
            Register::Lessons => {
                let ($table, $wrap) = (&$from.lessons, $crate::case::register::Entry::Lesson);
                $body
            }
            Register::People => {
                let ($table, $wrap) = (&$from.people, $crate::case::register::Entry::Person);
                $body
            }
            Register::Links => {
                let ($table, $wrap) = (&$from.links, $crate::case::register::Entry::Link);
                $body
            }
            Register::Duties => {
                let ($table, $wrap) = (&$from.duties, $crate::case::register::Entry::Duty);
                $body
            }
            Register::Tasks => {
                let ($table, $wrap) = (&$from.tasks, $crate::case::register::Entry::Task);
                $body
            }
            Register::Promises => {
                let ($table, $wrap) = (&$from.promises, $crate::case::register::Entry::Promise);
                $body
            }
            Register::Scores => {
                let ($table, $wrap) = (&$from.scores, $crate::case::register::Entry::Score);
                $body
            }
            Register::Deliveries => {
                let ($table, $wrap) = (&$from.deliveries, $crate::case::register::Entry::Delivery);
                $body
            }
            Register::Inquiries => {
                let ($table, $wrap) = (&$from.inquiries, $crate::case::register::Entry::Inquiry);
                $body
            }
            Register::Exceptions => {
                let ($table, $wrap) = (&$from.exceptions, $crate::case::register::Entry::Exception);
                $body
            }
        }
    }};
}

/// Runs `body` with the table of a register, to be changed.
macro_rules! with_table_mut {
    ($to:expr, $register:expr, |$table:ident| $body:expr) => {{
        use $crate::playbook::Register;
        match $register {
            Register::Anchors => {
                let $table = &mut $to.anchors;
                $body
            }
            Register::Groups => {
                let $table = &mut $to.groups;
                $body
            }
            Register::Assessments => {
                let $table = &mut $to.assessments;
                $body
            }
            Register::Checks => {
                let $table = &mut $to.checks;
                $body
            }
            Register::Protected => {
                let $table = &mut $to.protected;
                $body
            }
            Register::Filings => {
                let $table = &mut $to.filings;
                $body
            }
            Register::Sendings => {
                let $table = &mut $to.sendings;
                $body
            }
            Register::Measures => {
                let $table = &mut $to.measures;
                $body
            }
            Register::Lessons => {
                let $table = &mut $to.lessons;
                $body
            }
            Register::People => {
                let $table = &mut $to.people;
                $body
            }
            Register::Links => {
                let $table = &mut $to.links;
                $body
            }
            Register::Duties => {
                let $table = &mut $to.duties;
                $body
            }
            Register::Tasks => {
                let $table = &mut $to.tasks;
                $body
            }
            Register::Promises => {
                let $table = &mut $to.promises;
                $body
            }
            Register::Scores => {
                let $table = &mut $to.scores;
                $body
            }
            Register::Deliveries => {
                let $table = &mut $to.deliveries;
                $body
            }
            Register::Inquiries => {
                let $table = &mut $to.inquiries;
                $body
            }
            Register::Exceptions => {
                let $table = &mut $to.exceptions;
                $body
            }
        }
    }};
}

/// Runs `body` with the value in an entry and the table that it belongs in.
macro_rules! with_entry {
    ($entry:expr, $to:expr, |$value:ident, $table:ident| $body:expr) => {
        match $entry {
            $crate::case::register::Entry::Anchor($value) => {
                let $table = &mut $to.anchors;
                $body
            }
            $crate::case::register::Entry::Group($value) => {
                let $table = &mut $to.groups;
                $body
            }
            $crate::case::register::Entry::Assessment($value) => {
                let $table = &mut $to.assessments;
                $body
            }
            $crate::case::register::Entry::Check($value) => {
                let $table = &mut $to.checks;
                $body
            }
            $crate::case::register::Entry::Protected($value) => {
                let $table = &mut $to.protected;
                $body
            }
            $crate::case::register::Entry::Filing($value) => {
                let $table = &mut $to.filings;
                $body
            }
            $crate::case::register::Entry::Sending($value) => {
                let $table = &mut $to.sendings;
                $body
            }
            $crate::case::register::Entry::Measure($value) => {
                let $table = &mut $to.measures;
                $body
            }
            $crate::case::register::Entry::Lesson($value) => {
                let $table = &mut $to.lessons;
                $body
            }
            $crate::case::register::Entry::Person($value) => {
                let $table = &mut $to.people;
                $body
            }
            $crate::case::register::Entry::Link($value) => {
                let $table = &mut $to.links;
                $body
            }
            $crate::case::register::Entry::Duty($value) => {
                let $table = &mut $to.duties;
                $body
            }
            $crate::case::register::Entry::Task($value) => {
                let $table = &mut $to.tasks;
                $body
            }
            $crate::case::register::Entry::Promise($value) => {
                let $table = &mut $to.promises;
                $body
            }
            $crate::case::register::Entry::Score($value) => {
                let $table = &mut $to.scores;
                $body
            }
            $crate::case::register::Entry::Delivery($value) => {
                let $table = &mut $to.deliveries;
                $body
            }
            $crate::case::register::Entry::Inquiry($value) => {
                let $table = &mut $to.inquiries;
                $body
            }
            $crate::case::register::Entry::Exception($value) => {
                let $table = &mut $to.exceptions;
                $body
            }
        }
    };
}

pub(crate) use {with_entry, with_table, with_table_mut};
