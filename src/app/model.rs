//! Everything that the screen is a function of. Small; a screen's own state lives with the screen.

use std::collections::VecDeque;
use std::rc::Rc;

use super::form::Form;
use super::open::Open;
use super::overlay::Overlay;
use super::screens::{
    agenda, desk, home, inbox, lead, lint, new_case, panic, papers, register, timeline,
};
use crate::case::event::TimeSource;
use crate::case::{CaseId, RuleFile};
use crate::failure::Said;
use crate::playbook::{Playbook, Problems};
use crate::scenario::Scenario;
use crate::store::Settings;
use crate::text::Lang;
use crate::time::Moment;

/// When something is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The moment by the computer's clock.
    pub at: Moment,
    /// The scenario's moment, in an exercise that plays one.
    pub scenario: Option<Moment>,
}

impl From<Moment> for Stamp {
    fn from(at: Moment) -> Self {
        Self { at, scenario: None }
    }
}

/// The state of the program.
#[derive(Debug)]
pub struct Model {
    /// The language of the screen.
    pub lang: Lang,
    /// The terminal's columns and rows.
    pub size: (u16, u16),
    /// The moment that is shown: that of the latest message, the scenario's in an exercise, or the one
    /// that the case is shown as of.
    pub now: Moment,
    /// The moment of the latest message, by the computer's clock.
    pub wall: Moment,
    /// Where moments come from.
    pub source: TimeSource,
    /// Whether colours may be used (`NO_COLOR`).
    pub colour: bool,
    /// Whether the environment forbids colours, whatever the settings say.
    pub no_colour: bool,
    /// Who sits here, and the organisation.
    pub settings: Settings,
    /// What could not be understood in the settings file.
    pub settings_problems: Problems,
    /// The settings as somebody is changing them; kept when the form is left.
    pub settings_form: Option<Box<Form>>,
    /// The playbooks that a new case can follow, the first one proposed.
    pub playbooks: Vec<Rc<Playbook>>,
    /// The scenarios that a new exercise can play, with their files; none are read before somebody
    /// begins a new case.
    pub scenarios: Vec<(Scenario, RuleFile)>,
    /// The cases.
    pub home: home::State,
    /// Whether the exercise that is opened next is led from here: its facilitator's screen is the first.
    pub leads: bool,
    /// The exercise that was left for a real incident, until somebody is back in it.
    pub left: Option<Left>,
    /// The open case.
    pub open: Option<Open>,
    /// What fills the screen.
    pub screen: Screen,
    /// The screens that Escape goes back to, the latest last.
    pub behind: Vec<Screen>,
    /// What lies on top of it and takes the keys.
    pub overlay: Option<Overlay>,
    /// How often what lies beneath the overlay may have changed: not by a key that the overlay takes
    /// without going away or wanting something done.
    pub beneath: u64,
    /// What is to be told, one after the other, as soon as nothing lies on top.
    pub untold: VecDeque<Said>,
    /// A short word about what just happened, above the footer.
    pub note: Option<String>,
}

/// Where somebody sits in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// Among the participants.
    Participant,
    /// Leads, with the participants' view on the screen.
    Leader,
    /// Leads, with the facilitator's page on the screen.
    Page,
}

/// An exercise that was left for a real incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Which.
    pub id: CaseId,
    /// Where one sat in it.
    pub seat: Seat,
    /// Whether its clock went until the alarm.
    pub paused: bool,
    /// Whether the list is to have it under the cursor.
    pub point: bool,
}

/// What fills the screen.
#[derive(Debug)]
pub enum Screen {
    /// The cases.
    Home,
    /// The form for a new case.
    NewCase(Box<new_case::State>),
    /// The walk through the open case; its state is in [`Open`].
    Case,
    /// What is to be done in the open case, most urgent first.
    Agenda(agenda::State),
    /// What does not add up, in the open case.
    Lint(lint::State),
    /// Every record of the open case in order.
    Timeline(Box<timeline::State>),
    /// An authority's form, filled in from the record.
    Desk(Box<desk::State>),
    /// The few questions of the least lawful notification.
    Panic(Box<panic::State>),
    /// The papers of the open case.
    Papers(Box<papers::State>),
    /// The settings; the form is in the model.
    Settings,
    /// A register of the open case.
    Register(Box<register::State>),
    /// What has reached the participants of the exercise.
    Inbox(inbox::State),
    /// The facilitator's screen.
    Lead(Box<lead::State>),
}

impl Model {
    /// Returns the moment that the open case counts by, at a moment of the computer's clock.
    pub fn moment(&self, wall: Moment) -> Moment {
        let open = self.open.as_ref();
        open.map_or(wall, |open| open.moment(wall))
    }

    /// Returns what a record made at a moment of the computer's clock is stamped with.
    pub fn stamp(&self, wall: Moment) -> Stamp {
        let open = self.open.as_ref();
        let scenario = open.and_then(|open| {
            let case = open.present().case();
            case.scenario_moment(&open.rules, wall)
        });
        Stamp { at: wall, scenario }
    }

    /// Makes the model of a program that has just started; `update` is sent nothing yet.
    pub fn new(
        now: Moment,
        size: (u16, u16),
        settings: Settings,
        playbooks: Vec<Rc<Playbook>>,
    ) -> Self {
        Self {
            lang: settings.language.unwrap_or_default(),
            size,
            now,
            wall: now,
            source: TimeSource::Wall,
            colour: true,
            no_colour: false,
            settings,
            settings_problems: Problems::default(),
            settings_form: None,
            playbooks,
            scenarios: Vec::new(),
            home: home::State::default(),
            leads: false,
            left: None,
            open: None,
            screen: Screen::Home,
            behind: Vec::new(),
            overlay: None,
            beneath: 0,
            untold: VecDeque::new(),
            note: None,
        }
    }
}
