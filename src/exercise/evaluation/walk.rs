//! One walk through the record: when each expectation first came true, when each inject came, and
//! what the answers were when something was filed.

use std::collections::BTreeMap;

use super::compared::{Said, compare};
use super::played::Delivery;
use super::{Ending, Sighting};
use crate::case::event::Exercise;
use crate::case::gate::Unpassed;
use crate::case::{
    Case, CaseFacts, Digest, EntryId, Event, Record, Rules, Standing, answers_to, register::Filing,
};
use crate::clock::{ClockRule, Start};
use crate::playbook::{Condition, Fact, FieldId, InjectId, Register};
use crate::scenario::{Facet, Limit, Scenario, Stage, Test};
use crate::time::{Moment, Precision, When};

/// What the walk found.
pub(super) struct Walked {
    /// The case as all its records leave it.
    pub(super) case: Case,
    /// The case as it stood when the exercise ended; now, while it goes on.
    pub(super) at_end: Case,
    /// The scenario's moment that is judged at.
    pub(super) until: Moment,
    pub(super) began: Option<Moment>,
    pub(super) ended: Option<Ending>,
    pub(super) delivered: BTreeMap<InjectId, Delivery>,
    /// Those made up on the spot, in the order of the record.
    pub(super) unplanned: Vec<Delivery>,
    /// When each thing expected first came about, in the order of the scenario.
    pub(super) came: Vec<Option<Sighting>>,
    /// Why what was never to go before the gate did, in the order of the scenario.
    pub(super) unpassed: Vec<Vec<Unpassed>>,
    /// What the answers said when they were compared, in the order of the scenario.
    pub(super) said: Vec<Option<Said>>,
}

/// What a condition has to be asked again after.
#[derive(Default)]
struct Asks<'a> {
    fields: Vec<&'a FieldId>,
    /// A fact of the registers.
    facts: bool,
    /// A fact that time alone can change.
    time: bool,
    /// Whether something went before the gate.
    gate: bool,
}

/// What a record can change.
enum Touch<'r> {
    Field(&'r FieldId),
    Registers,
    Everything,
    Nothing,
}

struct Walk<'a> {
    rules: &'a Rules,
    scenario: &'a Scenario,
    asks: Vec<Asks<'a>>,
    /// The number of the record that first named each filing.
    filings: BTreeMap<EntryId, usize>,
    /// The number of the record that delivered each inject.
    orders: BTreeMap<InjectId, usize>,
    /// How many supplements there have been.
    supplements: usize,
    found: Walked,
}

/// Walks through records that stand in causal order.
pub(super) fn walk<'r>(
    records: impl IntoIterator<Item = &'r Record>,
    rules: &Rules,
    scenario: &Scenario,
    now: Moment,
) -> Walked {
    let asks = scenario.expected.iter().map(|one| asks(&one.test));
    let mut walk = Walk {
        rules,
        scenario,
        asks: asks.collect(),
        filings: BTreeMap::new(),
        orders: BTreeMap::new(),
        supplements: 0,
        found: Walked {
            case: Case::default(),
            at_end: Case::default(),
            until: now,
            began: None,
            ended: None,
            delivered: BTreeMap::new(),
            unplanned: Vec::new(),
            came: vec![None; scenario.expected.len()],
            unpassed: vec![Vec::new(); scenario.expected.len()],
            said: vec![None; scenario.expected.len()],
        },
    };
    let mut last = None;
    for (number, record) in records.into_iter().enumerate() {
        walk.found.case.apply(record);
        last = Some(record);
        // What is recorded afterwards shows nothing of how it went.
        if walk.found.ended.is_none() {
            walk.exercise(number, record);
            walk.look(
                number,
                record.head.moment(),
                record.hash,
                &touched(&record.event),
            );
        }
    }
    if walk.found.ended.is_none() {
        // Time has gone on since the last record.
        if let Some(last) = last {
            walk.look(usize::MAX, now, last.hash, &Touch::Nothing);
        }
        walk.found.at_end = walk.found.case.clone();
    }
    walk.compare_at_end();
    walk.found
}

impl Walk<'_> {
    /// Notes what an exercise alone records.
    fn exercise(&mut self, number: usize, record: &Record) {
        let Event::Exercise(event) = &record.event else {
            return;
        };
        let (at, life) = (record.head.moment(), record.head.at);
        let delivery = Delivery {
            at,
            life,
            record: record.hash,
        };
        match &**event {
            Exercise::Clock(set) if set.running => {
                self.found.began.get_or_insert(life);
            }
            Exercise::Injected(injected) => match &injected.inject {
                Some(inject) => {
                    let first = self.found.delivered.entry(inject.clone());
                    first.or_insert(delivery);
                    self.orders.entry(inject.clone()).or_insert(number);
                }
                None => self.found.unplanned.push(delivery),
            },
            Exercise::Ended(ended) => {
                self.found.until = at;
                self.found.at_end = self.found.case.clone();
                self.found.ended = Some(Ending {
                    at,
                    life,
                    record: record.hash,
                    why: ended.why.clone(),
                });
            }
            Exercise::Clock(_)
            | Exercise::Kept(_)
            | Exercise::Observed(_)
            | Exercise::HotWash(_) => {}
        }
    }

    /// Looks for what has come true with a record, or by the passing of time.
    fn look(&mut self, number: usize, at: Moment, record: Digest, touch: &Touch<'_>) {
        let facts = CaseFacts {
            case: &self.found.case,
            rules: self.rules,
            now: at,
        };
        let registers = matches!(touch, Touch::Registers | Touch::Everything);
        if registers {
            for filing in self.found.case.registers().filings.standing() {
                self.filings.entry(filing.id.clone()).or_insert(number);
            }
        }
        let scenario = self.scenario;
        let all = scenario.expected.iter().zip(&self.asks);
        let found = self.found.came.iter_mut().zip(&mut self.found.unpassed);
        for ((expected, asks), (came, unpassed)) in all.zip(found) {
            let Test::Event(event) = &expected.test else {
                continue;
            };
            if came.is_some() || !asks.again(touch) {
                continue;
            }
            *came = match &event.facet {
                Facet::Must(condition) | Facet::Never(condition) => {
                    condition.holds(&facts).then_some(Sighting { at, record })
                }
                Facet::Filed(clock) => {
                    let since = match &event.limit {
                        Some(Limit::After(inject, _)) => self.orders.get(inject).copied(),
                        Some(Limit::By(_) | Limit::Clock(_)) | None => Some(0),
                    };
                    let rule = self.rules.clock(clock).map(|(rule, _)| rule);
                    rule.zip(since).and_then(|(rule, since)| {
                        let answers = answers_to(&self.found.case, self.rules, rule);
                        let counts = |one: &Standing<'_, Filing>| {
                            self.filings
                                .get(one.id)
                                .is_some_and(|first| *first >= since)
                        };
                        let first = answers.into_iter().filter(counts).map(|one| Sighting {
                            at: latest(&one.value.when).min(one.at),
                            record: one.record,
                        });
                        first.min_by_key(|sighting| sighting.at)
                    })
                }
            };
            if asks.gate && came.is_some() {
                // As it stood then: a check that is made afterwards opens nothing that has gone.
                *unpassed = facts.before_gate();
            }
        }
        if registers {
            self.compare_when_filed(at);
        }
    }

    /// Compares the answers that are to be right when something is filed: when it first is notified,
    /// and with each supplement, since an early one says what was known then.
    fn compare_when_filed(&mut self, at: Moment) {
        let filed = |rule: Option<&ClockRule>| {
            rule.map_or(0, |rule| {
                answers_to(&self.found.case, self.rules, rule).len()
            })
        };
        let (notified, supplements) = (
            filed(self.rules.main_clock()),
            filed(supplement(self.rules)),
        );
        if notified > 0 {
            self.compare(Stage::Filing, at, false);
        }
        if supplements > self.supplements {
            self.supplements = supplements;
            self.compare(Stage::Supplement, at, true);
        }
    }

    fn compare_at_end(&mut self) {
        std::mem::swap(&mut self.found.case, &mut self.found.at_end);
        self.compare(Stage::End, self.found.until, false);
        std::mem::swap(&mut self.found.case, &mut self.found.at_end);
    }

    /// Compares what is compared at a stage; what has been is compared `anew`, or stands.
    fn compare(&mut self, stage: Stage, at: Moment, anew: bool) {
        let case = &self.found.case;
        let scenario = self.scenario;
        for (expected, said) in scenario.expected.iter().zip(&mut self.found.said) {
            if let Test::Answer(compared) = &expected.test
                && compared.at == stage
                && (anew || said.is_none())
            {
                *said = Some(compare(case, self.rules, at, compared));
            }
        }
    }
}

/// Returns the clock of supplements to the big clock's notification.
fn supplement(rules: &Rules) -> Option<&ClockRule> {
    let main = &rules.main_clock()?.id;
    let mut clocks = rules.clocks.iter().map(|(rule, _)| rule);
    clocks.find(|rule| matches!(&rule.start, Start::FilingOf(of) if of == main))
}

/// Returns the latest that a time can have been.
const fn latest(when: &When) -> Moment {
    match when.precision() {
        Precision::Minute => when.from(),
        Precision::Hour | Precision::PartOfDay | Precision::Day | Precision::Range => when.to(),
    }
}

impl Asks<'_> {
    fn again(&self, touch: &Touch<'_>) -> bool {
        let touched = match touch {
            Touch::Field(field) => self.fields.contains(field),
            Touch::Registers => self.facts,
            Touch::Everything => true,
            Touch::Nothing => false,
        };
        touched || self.time
    }
}

fn asks(test: &Test) -> Asks<'_> {
    let mut asks = Asks::default();
    if let Test::Event(event) = test {
        match &event.facet {
            Facet::Must(condition) | Facet::Never(condition) => gather(condition, &mut asks),
            Facet::Filed(_) => asks.facts = true,
        }
    }
    asks
}

fn gather<'a>(condition: &'a Condition, asks: &mut Asks<'a>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                gather(part, asks);
            }
        }
        Condition::Not(inner) => gather(inner, asks),
        Condition::Field { field, .. } => asks.fields.push(field),
        Condition::Fact { fact, .. } => {
            asks.facts = true;
            asks.time |= *fact == Fact::Late;
            asks.gate |= *fact == Fact::BeforeGate;
        }
    }
}

fn touched(event: &Event) -> Touch<'_> {
    match event {
        Event::Answered(answered) => Touch::Field(&answered.field),
        Event::RowSet(row) => Touch::Field(&row.field),
        Event::RowRemoved(row) => Touch::Field(&row.field),
        Event::Entered(entered) => of_register(entered.entry.register()),
        Event::Withdrawn(gone) => of_register(gone.register.0),
        Event::AnchorRejected(_) => Touch::Registers,
        // Some conditions hold from the beginning.
        Event::Opened(_) => Touch::Everything,
        Event::Session(_)
        | Event::Organisation(_)
        | Event::Acknowledged(_)
        | Event::StepDone(_)
        | Event::StepSkipped(_)
        | Event::StepReopened(_)
        | Event::Masked(_)
        | Event::Released(_)
        | Event::HandedOver(_)
        | Event::TookOver(_)
        | Event::Exercise(_)
        | Event::Logged(_)
        | Event::Checkpoint(_)
        | Event::Withheld { .. } => Touch::Nothing,
    }
}

/// Returns whether a fact rests on a register: of those that do not, there may be thousands of
/// entries.
const fn of_register(register: Register) -> Touch<'static> {
    match register {
        Register::Anchors
        | Register::Groups
        | Register::Assessments
        | Register::Checks
        | Register::Protected
        | Register::Filings
        | Register::Sendings
        | Register::Duties
        | Register::Deliveries
        | Register::Exceptions => Touch::Registers,
        Register::Measures
        | Register::Lessons
        | Register::People
        | Register::Links
        | Register::Tasks
        | Register::Promises
        | Register::Scores
        | Register::Inquiries => Touch::Nothing,
    }
}
