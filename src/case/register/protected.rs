//! A person with protected identity: a pseudonym and a status, and no words at all.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::case::{EntryId, Quantity};
use crate::playbook::{Field, FieldKind, Register};
use crate::text::column::protected as words;
use crate::text::register::{contact, guardian};
use crate::time::When;

/// How far the contact has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactStatus {
    /// Nobody has tried yet.
    NotContacted,
    /// Tried, not reached.
    Tried,
    /// Reached.
    Contacted,
}

/// The way to the person (`domain.md` §5.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Through the responsible manager.
    Manager,
    /// By phone.
    Phone,
    /// In person.
    InPerson,
    /// Through Skatteverket's relay of post.
    Relay,
}

/// Whether a young person's guardian has been looked into: the guardian may be the threat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guardian {
    /// Checked: the person may be reached through the guardian.
    Yes,
    /// Checked: never through the guardian.
    No,
    /// Not checked yet.
    NotYet,
    /// The person has been reached, and nothing shows that the guardian was checked before.
    NotShown,
}

/// A person with protected identity. There is deliberately no field for words: nothing in the
/// record says who. Fingerade personuppgifter are never asked for nor recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProtectedPerson {
    /// When the person was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacted: Option<When>,
    /// The group that the person belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<EntryId>,
    /// Of a young person: whether the guardian may be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Guardian>,
    /// The number of the pseudonym: 1 is P1.
    pub label: u32,
    /// The way to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// How far the contact has come.
    pub status: ContactStatus,
    /// Whether a young person: then a guardian may be the threat. `None` when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub young: Option<bool>,
}

coded! {
    ContactStatus {
        NotContacted = "not_contacted", contact::NOT_CONTACTED;
        Tried = "tried", contact::TRIED;
        Contacted = "contacted", contact::CONTACTED;
    }
}

coded! {
    Route {
        Manager = "manager", contact::MANAGER;
        Phone = "phone", contact::PHONE;
        InPerson = "in_person", contact::IN_PERSON;
        Relay = "relay", contact::RELAY;
    }
}

coded! {
    Guardian {
        Yes = "yes", guardian::YES;
        No = "no", guardian::NO;
        NotYet = "not_yet", guardian::NOT_YET;
        NotShown = "not_shown", guardian::NOT_SHOWN;
    }
}

impl ProtectedPerson {
    /// Returns whether the guardian of a young person is still to be looked into.
    pub fn guardian_open(&self) -> bool {
        self.young == Some(true)
            && match self.guardian {
                None | Some(Guardian::NotYet | Guardian::NotShown) => true,
                Some(Guardian::Yes | Guardian::No) => false,
            }
    }

    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field(
                "status",
                words::STATUS,
                FieldKind::OneOf(ContactStatus::choices()),
            )
            .required(),
            field(
                "group",
                words::GROUP,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: false,
                },
            ),
            field("young", words::YOUNG, FieldKind::YesNo),
            field("route", words::ROUTE, FieldKind::OneOf(Route::choices())),
            field("contacted", words::CONTACTED, FieldKind::Moment),
            field(
                "guardian",
                words::GUARDIAN,
                FieldKind::OneOf(Guardian::choices()),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells; without a label it gets 0, and the next number when recorded.
    /// Or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let status = read.choice("status");
        let group = read.entry("group");
        let young = read.yes_no("young");
        let guardian = read.choice_or_none("guardian");
        let route = read.choice_or_none("route");
        let contacted = read.when_or_none("contacted");
        let label = read.exact_or_none("label");
        let entry = (|| {
            Some(Self {
                status: status?,
                group,
                young,
                guardian,
                route,
                contacted,
                label: label.unwrap_or_default(),
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .choice("status", self.status)
            .entries("group", self.group.as_slice())
            .yes_no("young", self.young)
            .choice_or_none("guardian", self.guardian)
            .choice_or_none("route", self.route)
            .when("contacted", self.contacted.as_ref())
            .quantity(
                "label",
                (self.label > 0).then(|| Quantity::exact(self.label.into())),
            )
            .done()
    }
}
