//! A room where an exercise is played: the facilitator and the participants, each with a session of
//! their own on the same case.

use std::rc::Rc;

use frist::builtin;
use frist::case::event::{Mode, Opened, Organisation, Session, TimeSource};
use frist::case::{Act, ActorId, CaseId, Command, RuleFile};
use frist::cli::fill::{self, FillFile, Unrecorded, Untaken};
use frist::exercise::evaluation::{Evaluation, evaluate};
use frist::exercise::{Deck, Stand};
use frist::report::context::{self, Of};
use frist::report::{Make, Papers};
use frist::scenario;
use frist::store::{Desk, Folder, Library, Memory, NewCase, Random, Trouble, Who};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, Span};

use super::super::{act, inject};
use crate::support::desk::moment;

/// The participants, who know no more than what lies in the folder.
pub(super) struct Participants {
    desk: Desk,
    /// How many things they may have named.
    named: u64,
}

pub(super) struct Room {
    folder: Rc<dyn Folder>,
    id: CaseId,
    facilitator: Desk,
    participants: Participants,
    /// What the computer's clock shows.
    wall: Moment,
}

/// What came of an exercise that has ended.
pub(super) struct Outcome {
    pub(super) evaluation: Evaluation,
    /// The report afterwards, in Swedish and English.
    pub(super) reports: Vec<String>,
}

fn who(name: &str) -> Who {
    Who {
        actor: ActorId::new(name).unwrap(),
        session: Session {
            name: FreeText::new(name),
            program: "test".to_owned(),
            role: FreeText::new("incidentledare"),
            time: TimeSource::Wall,
        },
    }
}

impl Participants {
    pub(super) fn join(folder: &Rc<dyn Folder>, id: &CaseId) -> Self {
        let mut desk = Desk::open(Rc::clone(folder), id).unwrap();
        desk.begin(who("participants"), Random::fixed(1000))
            .unwrap();
        Self { desk, named: 0 }
    }

    /// Reads what the others have written.
    pub(super) fn follow(&mut self) {
        let followed = self.desk.store.follow().unwrap();
        self.desk.journal.take(followed.records);
    }

    /// Takes a fill file in, as `frist fill` does. It stands without its head, and `"@name"` in it is
    /// the group or the message of that name.
    pub(super) fn fill(&mut self, name: &str, body: &str, wall: Moment) {
        let registers = self.desk.journal.case().registers();
        let groups = registers.groups.standing();
        let groups = groups.map(|one| (one.value.name.or("-").to_owned(), one.id.to_string()));
        let sendings = registers.sendings.standing();
        let sendings = sendings.map(|one| (one.value.title.or("-").to_owned(), one.id.to_string()));
        let known = groups.chain(sendings);
        let source = known.fold(
            format!("kind = \"fill\"\nformat = 1\n{body}"),
            |source, (name, id)| source.replace(&format!("\"@{name}\""), &format!("\"{id}\"")),
        );
        let playbook = self.desk.rules.playbook.clone();
        let of = FillFile {
            name,
            source: &source,
            playbook: &playbook,
            now: self.desk.moment(wall),
            chain: self.desk.store.chain().unwrap(),
            first_n: self.named + 1,
        };
        let desk = &mut self.desk;
        let done = fill::run(
            of,
            &mut |commands| match desk.carry_out_all(wall, &commands) {
                Ok(_) => Ok(()),
                Err(Trouble::Refused(n, refusal)) => Err(Unrecorded::Refused(n, refusal)),
                Err(other) => Err(Unrecorded::Other(other)),
            },
        );
        match done {
            Ok(items) => self.named += u64::try_from(items).unwrap(),
            Err(Untaken::Problems(problems)) => {
                let told = problems.0.iter().map(|one| one.show(Lang::En));
                panic!("{}", told.collect::<Vec<_>>().join("\n"));
            }
            Err(Untaken::Other(trouble)) => panic!("{trouble:?}"),
        }
    }
}

impl Room {
    /// The exercise as `frist exercise start` makes it, and the clock let go.
    pub(super) fn enter(id: &str) -> Self {
        let mut files = builtin::scenario_files().into_iter();
        let read = |file: &RuleFile| scenario::read(&file.name, &file.source).unwrap();
        let file = files.find(|file| read(file).id.as_str() == id).unwrap();
        let scenario = read(&file);
        let opened = Opened {
            language: Lang::Sv,
            legal_basis: "artikel 6.1 c".into(),
            mode: Mode::Exercise,
            playbook: scenario.playbook.clone(),
            purpose: FreeText::new(&*scenario.purpose.sv),
            regime: "gdpr".to_owned(),
            retention: "".into(),
            rules: Vec::new(),
            title: FreeText::new(&*scenario.title.sv),
        };
        let new = NewCase {
            opened,
            organisation: Organisation::default(),
            scenario: Some(file),
        };
        let folder: Rc<dyn Folder> = Rc::new(Memory::new());
        let wall = moment("2026-11-23 09:00");
        let created = Desk::create(
            &Library::new(Rc::clone(&folder)),
            &builtin::rule_files(),
            wall,
            who("facilitator"),
            new,
            Random::fixed(1),
        );
        let (id, facilitator, _) = created.unwrap();
        let mut room = Self {
            participants: Participants::join(&folder, &id),
            folder,
            id,
            facilitator,
            wall,
        };
        room.lead(act(Act::Run(true)));
        room.deliver();
        room
    }

    /// The scenario's moment.
    fn now(&self) -> Moment {
        self.facilitator.moment(self.wall)
    }

    fn deck(&self) -> Deck {
        let case = self.facilitator.journal.case();
        Deck::of(case, &self.facilitator.rules, self.now()).unwrap()
    }

    /// The facilitator does something, and the participants' session reads it.
    fn lead(&mut self, command: Command) {
        let told = format!("{command:?}");
        let done = self.facilitator.carry_out(self.wall, command);
        assert!(done.is_ok(), "{told}: {:?}", done.err());
        self.participants.follow();
    }

    /// Delivers what is due, one at a time, as the facilitator's session does.
    fn deliver(&mut self) {
        loop {
            let deck = self.deck();
            let Some(due) = deck.due().next() else { break };
            self.lead(act(Act::Deliver(due.inject.id.clone())));
        }
    }

    /// Jumps to just before a moment of the scenario, and lets life pass up to it.
    fn go(&mut self, to: Moment) {
        let before = to.plus(Span::minutes(-1));
        if before > self.now() {
            self.lead(act(Act::Jump(before)));
        }
        self.wall = self.wall.plus(to.since(self.now()));
        assert_eq!(self.now(), to);
        self.deliver();
    }

    /// Goes to a moment of the scenario by way of every inject before it.
    pub(super) fn advance(&mut self, to: Moment) {
        assert!(to >= self.now(), "the steps of a run stand in order");
        while let Some(next) = self.deck().next().filter(|next| *next <= to) {
            self.go(next);
        }
        if to > self.now() {
            self.go(to);
        }
    }

    /// Delivers what the facilitator has in reserve.
    pub(super) fn fire(&mut self, id: &str) {
        let deck = self.deck();
        let mut cards = deck.cards.iter();
        let card = cards.find(|card| card.inject.id.as_str() == id).unwrap();
        assert_eq!(card.stand, Stand::Reserve, "{id} comes by itself");
        self.lead(act(Act::Deliver(inject(id))));
        self.deliver();
    }

    /// The participants write, and the facilitator's session reads it.
    pub(super) fn fill(&mut self, name: &str, body: &str) {
        self.participants.fill(name, body, self.wall);
        let followed = self.facilitator.store.follow().unwrap();
        self.facilitator.journal.take(followed.records);
        self.deliver();
    }

    /// Ends the exercise and reads what lies on the disk.
    pub(super) fn end(mut self) -> Outcome {
        self.lead(act(Act::End(None)));
        let outcome = outcome(&self.folder, &self.id, self.wall);
        // Both sessions have seen all of it.
        for session in [&self.facilitator, &self.participants.desk] {
            let seen = evaluate(&session.journal, &session.rules, session.moment(self.wall));
            assert_eq!(seen.as_ref(), Some(&outcome.evaluation));
        }
        outcome
    }
}

/// Opens an exercise anew, and evaluates it.
pub(super) fn outcome(folder: &Rc<dyn Folder>, id: &CaseId, wall: Moment) -> Outcome {
    let desk = Desk::open(Rc::clone(folder), id).unwrap();
    let now = desk.moment(wall);
    let papers = Papers::load("ovningsrapport", &[], &desk.rules.playbook).unwrap();
    let report = |lang| {
        let of = Of {
            id,
            case: desk.journal.case(),
            rules: &desk.rules,
            fingerprint: frist::case::Digest::of(b"head"),
            now,
            lang,
        };
        let records = desk.journal.records().iter();
        let context = context::build(of, records.map(AsRef::as_ref));
        let make = Make {
            lang,
            ..Make::default()
        };
        let paper = papers.paper(&context, &desk.rules.playbook, &make);
        paper.unwrap().markdown
    };
    Outcome {
        evaluation: evaluate(&desk.journal, &desk.rules, now).unwrap(),
        reports: [Lang::Sv, Lang::En].map(report).to_vec(),
    }
}
