//! Each shipped scenario played through at its own time, from the first inject to the evaluation: once
//! well, once badly. A run is a file in `tests/fixtures/runs`: what the facilitator sends and what the
//! participants write then, in the language of fill files, and what the evaluation is to say of it.

use std::collections::BTreeMap;
use std::rc::Rc;

use frist::builtin;
use frist::case::event::{Mode, Opened, Organisation, Rating, Session, TimeSource};
use frist::case::{Act, ActorId, CaseId, Command};
use frist::cli::fill::{self, FillFile, Unrecorded, Untaken};
use frist::exercise::evaluation::{Evaluation, Played, Verdict, evaluate};
use frist::exercise::{Deck, Stand};
use frist::scenario::{self, Sort};
use frist::store::{Desk, Folder, Library, Memory, NewCase, Random, Trouble, Who};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, Span};

use super::{act, inject};
use crate::support::desk::moment;

/// A run as its file tells it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    /// The scenario's id.
    scenario: String,
    /// When the facilitator ends it, by the scenario's clock.
    end: String,
    /// The injects for contingencies that came, those that were fired among them.
    #[serde(default)]
    contingencies: Vec<String>,
    /// How each objective went.
    ratings: BTreeMap<String, String>,
    /// What was neither met nor kept.
    #[serde(default)]
    verdicts: BTreeMap<String, String>,
    #[serde(default)]
    step: Vec<Step>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// When, by the scenario's clock, in local time.
    at: String,
    /// What the facilitator sends from the reserve.
    #[serde(default)]
    fire: Vec<String>,
    /// What the participants write: a fill file without its head, where `"@name"` is the group or the
    /// message of that name.
    #[serde(default)]
    fill: String,
}

/// A room where an exercise is played: the facilitator and the participants, each with the case open.
struct Room {
    folder: Rc<dyn Folder>,
    id: CaseId,
    facilitator: Desk,
    participants: Desk,
    /// What the computer's clock shows.
    wall: Moment,
    /// How many things the participants may have named.
    named: u64,
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

impl Room {
    /// The exercise as `frist exercise start` makes it, and the clock let go.
    fn enter(id: &str) -> Self {
        let mut files = builtin::scenario_files().into_iter();
        let read = |file: &frist::case::RuleFile| scenario::read(&file.name, &file.source).unwrap();
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
        let library = Library::new(Rc::clone(&folder));
        let wall = moment("2026-11-23 09:00");
        let created = Desk::create(
            &library,
            &builtin::rule_files(),
            wall,
            who("facilitator"),
            new,
            Random::fixed(1),
        );
        let (id, facilitator, _) = created.unwrap();
        let mut participants = Desk::open(Rc::clone(&folder), &id).unwrap();
        participants
            .begin(who("participants"), Random::fixed(2))
            .unwrap();
        let mut room = Self {
            folder,
            id,
            facilitator,
            participants,
            wall,
            named: 0,
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
        let done = self.facilitator.carry_out(self.wall, command.clone());
        assert!(done.is_ok(), "{command:?}: {:?}", done.err());
        let followed = self.participants.store.follow().unwrap();
        self.participants.journal.take(followed.records);
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
    fn advance(&mut self, to: Moment) {
        assert!(to >= self.now(), "the steps of a run stand in order");
        while let Some(next) = self.deck().next().filter(|next| *next <= to) {
            self.go(next);
        }
        if to > self.now() {
            self.go(to);
        }
    }

    fn fire(&mut self, id: &str) {
        let deck = self.deck();
        let mut cards = deck.cards.iter();
        let card = cards.find(|card| card.inject.id.as_str() == id).unwrap();
        assert_eq!(card.stand, Stand::Reserve, "{id} comes by itself");
        self.lead(act(Act::Deliver(inject(id))));
        self.deliver();
    }

    /// The participants take a file in, as `frist fill` does, and the facilitator's session reads it.
    fn fill(&mut self, name: &str, body: &str) {
        let registers = self.participants.journal.case().registers();
        let groups = registers.groups.standing();
        let groups = groups.map(|one| (one.value.name.or("-").to_owned(), one.id.to_string()));
        let sendings = registers.sendings.standing();
        let sendings = sendings.map(|one| (one.value.title.or("-").to_owned(), one.id.to_string()));
        let known = groups.chain(sendings);
        let source = known.fold(
            format!("kind = \"fill\"\nformat = 1\n{body}"),
            |source, (name, id)| source.replace(&format!("\"@{name}\""), &format!("\"{id}\"")),
        );
        let (wall, now) = (self.wall, self.now());
        let playbook = self.participants.rules.playbook.clone();
        let of = FillFile {
            name,
            source: &source,
            playbook: &playbook,
            now,
            chain: self.participants.store.chain().unwrap(),
            first_n: self.named + 1,
        };
        let desk = &mut self.participants;
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
        let followed = self.facilitator.store.follow().unwrap();
        self.facilitator.journal.take(followed.records);
        self.deliver();
    }

    /// Ends the exercise and evaluates what lies on the disk.
    fn evaluate(mut self) -> Evaluation {
        self.lead(act(Act::End(None)));
        let desk = Desk::open(Rc::clone(&self.folder), &self.id).unwrap();
        let told = evaluate(&desk.journal, &desk.rules, desk.moment(self.wall)).unwrap();
        // Both sessions have seen all of it.
        for session in [&self.facilitator, &self.participants] {
            let seen = evaluate(&session.journal, &session.rules, session.moment(self.wall));
            assert_eq!(seen.as_ref(), Some(&told));
        }
        told
    }
}

fn play(name: &str, run: &Run) -> Evaluation {
    let mut room = Room::enter(&run.scenario);
    for step in &run.step {
        room.advance(moment(&step.at));
        for id in &step.fire {
            room.fire(id);
        }
        if !step.fill.is_empty() {
            room.fill(&format!("{name} {}", step.at), &step.fill);
        }
    }
    room.advance(moment(&run.end));
    room.evaluate()
}

/// What became of something expected; `None` when it went as expected.
fn verdict(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Met | Verdict::Kept => None,
        Verdict::Late(by) => Some(format!("late {}m", by.whole_minutes())),
        Verdict::NotMet => Some("not met".to_owned()),
        Verdict::Broken => Some("broken".to_owned()),
        Verdict::NotTried(_) => Some("not tried".to_owned()),
        Verdict::Open => Some("open".to_owned()),
    }
}

const fn rating(rating: Option<Rating>) -> &'static str {
    match rating {
        Some(Rating::Performed) => "performed",
        Some(Rating::SomeChallenges) => "some",
        Some(Rating::MajorChallenges) => "major",
        Some(Rating::Unable) => "unable",
        None => "not tried",
    }
}

fn ratings(evaluation: &Evaluation) -> BTreeMap<String, String> {
    let aims = evaluation.aims.iter();
    let one = |aim: &frist::exercise::evaluation::Aim| {
        let id = aim.objective.id.as_str().to_owned();
        (id, rating(aim.rating).to_owned())
    };
    aims.map(one).collect()
}

/// Returns the injects for contingencies that came, in the order in which they did.
fn contingencies(evaluation: &Evaluation) -> Vec<String> {
    let all = evaluation.injects.iter();
    let came = all.filter_map(|played| match played {
        Played::Planned {
            inject, delivered, ..
        } if inject.sort == Sort::Contingency => {
            delivered.map(|delivered| (delivered.at, inject.id.to_string()))
        }
        Played::Planned { .. } | Played::Improvised { .. } => None,
    });
    let mut came: Vec<_> = came.collect();
    came.sort_by_key(|(at, _)| *at);
    came.into_iter().map(|(_, id)| id).collect()
}

fn check(name: &str, source: &str) {
    let run: Run = toml::from_str(source).unwrap();
    let evaluation = play(name, &run);
    let told = evaluation.judged().filter_map(|judged| {
        let id = judged.expected.id.as_str().to_owned();
        Some((id, verdict(&judged.verdict)?))
    });
    let told: BTreeMap<_, _> = told.collect();
    let came = contingencies(&evaluation);
    assert_eq!(came, run.contingencies, "{name}: contingencies");
    assert_eq!(told, run.verdicts, "{name}: verdicts");
    assert_eq!(ratings(&evaluation), run.ratings, "{name}: ratings");
}

macro_rules! runs {
    ($($test:ident: $file:literal,)*) => {$(
        #[test]
        fn $test() {
            check($file, include_str!(concat!("../../fixtures/runs/", $file, ".toml")));
        }
    )*};
}

runs! {
    felutskick_played_well: "felutskick-good",
    felutskick_played_badly: "felutskick-bad",
    borttappad_dator_played_well_when_the_disk_was_open: "borttappad-dator-good",
    borttappad_dator_played_well_when_the_disk_was_encrypted: "borttappad-dator-good-encrypted",
    borttappad_dator_played_badly: "borttappad-dator-bad",
    miljodata_played_well: "miljodata-good",
    miljodata_played_badly: "miljodata-bad",
    ransomware_played_well: "ransomware-good",
    ransomware_played_badly: "ransomware-bad",
}

#[test]
fn who_does_nothing_performs_nothing() {
    for (scenario, end, fire) in [
        ("felutskick", "2026-09-15 15:00", &[][..]),
        ("borttappad-dator", "2026-12-26 16:00", &["not-encrypted"]),
        ("borttappad-dator", "2026-12-26 16:00", &["encrypted"]),
        ("miljodata", "2025-10-07 16:00", &[]),
        ("ransomware", "2026-11-13 16:00", &[]),
    ] {
        // given participants who write nothing, whatever comes
        let mut room = Room::enter(scenario);
        for id in fire {
            room.advance(moment("2026-12-23 15:00"));
            room.fire(id);
        }
        room.advance(moment(end));
        // then no objective was performed in any part
        let evaluation = room.evaluate();
        for (objective, rating) in ratings(&evaluation) {
            let other_outcome = scenario == "borttappad-dator" && rating == "not tried";
            assert!(
                rating == "unable" || other_outcome,
                "{scenario} {objective}: {rating}"
            );
        }
    }
}
