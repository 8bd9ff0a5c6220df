//! No order of commands, nor any merge of two copies, lets a mass sending be approved before its
//! gate: searched for over random sequences, against a second and simpler reading of the rule.

use frist::case::register::{
    Check, CheckOutcome, ContactStatus, Count, ProtectedPerson, Sending, SendingStage,
};
use frist::case::{Case, Command, Entry, EntryId, Event, Finding, Standing, findings, gate};
use frist::playbook::{ChannelId, FieldId, Register};
use frist::text::FreeText;
use frist::time::{Moment, Span};
use proptest::prelude::*;

use crate::support::story::{Story, enter, entry_id, group, text, utc};

const GROUPS: [&str; 3] = ["now", "then", "more"];

/// Something that a person may do.
#[derive(Debug, Clone, Copy)]
enum Act {
    Group(usize),
    DropGroup(usize),
    Data(usize),
    Check {
        name: usize,
        of: Option<usize>,
        outcome: u8,
        later: bool,
    },
    DropCheck(usize),
    Send {
        name: usize,
        to: Option<usize>,
        mass: bool,
        stage: u8,
        why: bool,
    },
    Person {
        name: usize,
        of: Option<usize>,
        reached: bool,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let which = || proptest::option::of(0_usize..3);
    prop_oneof![
        (0_usize..3).prop_map(Act::Group),
        (0_usize..3).prop_map(Act::DropGroup),
        (0_usize..3).prop_map(Act::Data),
        (0_usize..2, which(), 0_u8..3, any::<bool>()).prop_map(|(name, of, outcome, later)| {
            Act::Check {
                name,
                of,
                outcome,
                later,
            }
        }),
        (0_usize..2).prop_map(Act::DropCheck),
        (0_usize..2, which(), any::<bool>(), 0_u8..4, any::<bool>()).prop_map(
            |(name, to, mass, stage, why)| Act::Send {
                name,
                to,
                mass,
                stage,
                why
            }
        ),
        (0_usize..2, which(), any::<bool>()).prop_map(|(name, of, reached)| Act::Person {
            name,
            of,
            reached
        }),
    ]
}

fn named(of: Option<usize>) -> Vec<EntryId> {
    of.map(|n| entry_id(GROUPS[n])).into_iter().collect()
}

fn withdraw(register: Register, id: &str) -> Command {
    Command::Withdraw {
        register,
        id: entry_id(id),
        reason: FreeText::new("fel"),
    }
}

fn command(act: Act, at: Moment) -> Command {
    let now = frist::time::When::minute(at, 120);
    match act {
        Act::Group(n) => group(GROUPS[n], GROUPS[n]),
        Act::DropGroup(n) => withdraw(Register::Groups, GROUPS[n]),
        Act::Data(n) => Command::SetRow {
            field: FieldId::new(gate::DATA_LIST).unwrap(),
            row: entry_id(["r-1", "r-2", "r-3"][n]),
            cells: [(FieldId::new("what").unwrap(), text("Adress"))].into(),
            source: None,
        },
        Act::Check {
            name,
            of,
            outcome,
            later,
        } => enter(
            ["c-1", "c-2"][name],
            Entry::Check(Check {
                channels: None,
                data: None,
                groups: named(of),
                motive: Some(FreeText::new("Navet ligger nere.")),
                neutral_text: Some(FreeText::new("En neutral text.")),
                outcome: match outcome {
                    0 => CheckOutcome::NoneMarked,
                    1 => CheckOutcome::Found(2),
                    _ => CheckOutcome::CouldNotCheck,
                },
                sources: FreeText::new("Navet"),
                status: None,
                when: if later {
                    now
                } else {
                    frist::time::When::minute(utc("2025-08-26T15:00"), 120)
                },
            }),
        ),
        Act::DropCheck(n) => withdraw(Register::Checks, ["c-1", "c-2"][n]),
        Act::Send {
            name,
            to,
            mass,
            stage,
            why,
        } => {
            let stage = match stage {
                0 => SendingStage::Planned,
                1 => SendingStage::Approved,
                2 => SendingStage::Sent,
                _ => SendingStage::Stopped,
            };
            enter(
                ["s-1", "s-2"][name],
                Entry::Sending(Sending {
                    channel: ChannelId::new(if mass { "post" } else { "manager" }).unwrap(),
                    content: Vec::new(),
                    first_why: why.then(|| FreeText::new("Det brådskar.")),
                    groups: named(to),
                    note: None,
                    planned: None,
                    reached: Count::NotKnownYet,
                    returned: None,
                    sent: (stage == SendingStage::Sent).then_some(now),
                    stage,
                    text: None,
                    title: FreeText::new("Information"),
                }),
            )
        }
        Act::Person { name, of, reached } => enter(
            ["p-1", "p-2"][name],
            Entry::Protected(ProtectedPerson {
                contacted: None,
                group: named(of).pop(),
                guardian: None,
                label: 0,
                route: None,
                status: if reached {
                    ContactStatus::Contacted
                } else {
                    ContactStatus::Tried
                },
                young: None,
            }),
        ),
    }
}

/// Does in a copy of the case what the rules allow, and passes over what they refuse. What was accepted
/// is looked at again.
fn acted(mut story: Story, acts: &[Act]) -> Result<Story, TestCaseError> {
    for act in acts {
        story.now = story.now.plus(Span::minutes(1));
        let Ok(events) = story.when(command(*act, story.now)).result else {
            continue;
        };
        for event in events {
            if let Event::Entered(entered) = &event
                && let Entry::Sending(sending) = &entered.entry
            {
                accepted(&story, sending)?;
            }
            story.record(event);
        }
    }
    Ok(story)
}

/// What the rules let through has passed the gate, and the order of contact.
fn accepted(story: &Story, sending: &Sending) -> Result<(), TestCaseError> {
    let waits = matches!(
        sending.stage,
        SendingStage::Planned | SendingStage::Approved
    );
    if sending.channel.as_str() != "post" || !waits {
        return Ok(());
    }
    prop_assert!(guarded(&story.case, sending), "let through: {sending:?}");
    if sending.stage == SendingStage::Approved && sending.first_why.is_none() {
        for person in story.case.registers().protected.standing() {
            let of = &person.value.group;
            let concerned = of.as_ref().is_none_or(|id| sending.groups.contains(id));
            let reached = person.value.status == ContactStatus::Contacted;
            prop_assert!(reached || !concerned, "before contact: {sending:?}");
        }
    }
    Ok(())
}

/// The rule once more: every group that it goes to is named by some check that stands, and no kind
/// of data is newer than the latest such check.
fn guarded(case: &Case, sending: &Sending) -> bool {
    let registers = case.registers();
    let data = gate::data_set(case);
    let guards = |of: &dyn Fn(&Check) -> bool| {
        let checks = registers.checks.standing();
        let named: Vec<Standing<'_, Check>> = checks.filter(|check| of(check.value)).collect();
        named.last().is_some_and(|check| {
            let known = check.value.data.as_deref().unwrap_or_default();
            data.iter().all(|row| known.contains(row))
        })
    };
    if !sending.groups.is_empty() {
        return sending
            .groups
            .iter()
            .all(|group| guards(&|check| check.groups.contains(group)));
    }
    if registers.groups.is_empty() {
        return guards(&|_| true);
    }
    let mut groups = registers.groups.standing();
    groups.all(|group| guards(&|check| check.groups.contains(group.id)))
}

/// Every mass sending that stands as prepared or approved behind no gate is told as a finding.
fn told(story: &Story) -> Result<(), TestCaseError> {
    let found = findings(&story.case, &story.rules, story.now);
    for sending in story.case.registers().sendings.standing() {
        let waits = matches!(
            sending.value.stage,
            SendingStage::Planned | SendingStage::Approved
        );
        if sending.value.channel.as_str() != "post" || !waits {
            continue;
        }
        let is_told = found
            .iter()
            .any(|one| matches!(one, Finding::GateRace { sending: id, .. } if id == sending.id));
        prop_assert_eq!(
            is_told,
            !guarded(&story.case, sending.value),
            "{:?}",
            sending.value
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_order_and_no_merge_lets_a_mass_sending_past_its_gate(
        before in proptest::collection::vec(act(), 0..12),
        here in proptest::collection::vec(act(), 0..12),
        there in proptest::collection::vec(act(), 0..12),
    ) {
        let base = acted(Story::opened(), &before)?;
        told(&base)?;
        let one = acted(base.clone(), &here)?;
        let two = acted(base.clone().on_chain(2), &there)?;
        told(&one)?;
        told(&two)?;
        let news = |copy: &Story| copy.records[base.records.len()..].to_vec();
        for (first, second) in [(news(&one), news(&two)), (news(&two), news(&one))] {
            let mut merged = base.clone();
            for record in first.iter().chain(&second) {
                merged.case.apply(record);
            }
            merged.now = one.now.max(two.now);
            told(&merged)?;
        }
    }
}
