//! Earlier runs of the scenario that an exercise plays: the other exercises in the data folder that play
//! it, with how each objective went. A run is known by the scenario that its record froze, whatever its
//! folder is called. One that is damaged or cannot be read is passed over. Writes nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::case::{CaseId, Digest, Mode};
use crate::exercise::evaluate;
use crate::failure::Failure;
use crate::playbook::ScenarioId;
use crate::report::context::{self, Context, EarlierRun};
use crate::scenario;
use crate::store::{Folder, Library};
use crate::text::{Lang, Phrase};
use crate::time::Moment;

/// What is known of the cases that have been looked at.
#[derive(Default)]
pub struct EarlierRuns {
    /// The scenario that a frozen file holds, by the file's name; `None` when it holds none.
    scenarios: BTreeMap<String, Option<ScenarioId>>,
    /// The runs that have ended, with how their case stood on the disk.
    ended: BTreeMap<CaseId, (Digest, Option<Run>)>,
}

/// A run of a scenario.
#[derive(Clone)]
struct Run {
    title: String,
    /// When its clock was first let go, in life.
    began: Moment,
    /// The scenario's file.
    file: Digest,
    /// How each objective went.
    ratings: BTreeMap<String, Phrase>,
}

impl EarlierRuns {
    /// Puts earlier runs beside the exercise of a context, the latest first; leaves one without an
    /// exercise as it is. `own` is the case that the context is of, `wall` the computer's moment.
    pub fn beside(
        &mut self,
        library: &Library,
        own: &CaseId,
        context: Context,
        wall: Moment,
        lang: Lang,
    ) -> Result<Context, Failure> {
        let Some(exercise) = &context.exercise else {
            return Ok(context);
        };
        let Ok(played) = ScenarioId::new(&exercise.scenario) else {
            return Ok(context);
        };
        let file = exercise.digest.clone();
        let began = exercise.began.as_ref();
        let began = began.and_then(|began| Moment::from_text(&began.from));
        let mut runs = Vec::new();
        for id in library.cases()? {
            if id == *own || !self.plays(library, &id, &played) {
                continue;
            }
            let Some(run) = self.run(library, &id, &played, wall) else {
                continue;
            };
            // One that began later is no earlier run.
            if began.is_none_or(|began| run.began < began) {
                runs.push((id, run));
            }
        }
        runs.sort_by_key(|(_, run)| std::cmp::Reverse(run.began));
        let told = runs.into_iter().map(|(id, run)| {
            let ratings = run.ratings.into_iter();
            let ratings = ratings.map(|(aim, rating)| (aim, rating.to(lang).to_owned()));
            let told = EarlierRun {
                case: id.to_string(),
                title: run.title,
                began: Some(context::instant(run.began, lang)),
                same_file: run.file.hex() == file,
            };
            (told, ratings.collect())
        });
        let told = told.collect();
        Ok(context.beside(told))
    }

    /// Returns whether a case has frozen a scenario of this name. Its records are not read for that.
    fn plays(&mut self, library: &Library, id: &CaseId, played: &ScenarioId) -> bool {
        let folder = library.folder();
        let frozen = folder.list(&format!("{id}/rules")).unwrap_or_default();
        frozen.iter().any(|listed| {
            // A file is named after its bytes: what it holds is looked up once.
            let known = self.scenarios.get(&listed.name).cloned();
            let held = known.unwrap_or_else(|| {
                let held = scenario_in(&folder, &format!("{id}/rules/{}", listed.name));
                self.scenarios.insert(listed.name.clone(), held.clone());
                held
            });
            held.as_ref() == Some(played)
        })
    }

    /// Returns how a run went; `None` of one that nobody has let go, or that is not whole.
    fn run(
        &mut self,
        library: &Library,
        id: &CaseId,
        played: &ScenarioId,
        wall: Moment,
    ) -> Option<Run> {
        let mark = library.mark(id);
        if let Some((known, run)) = self.ended.get(id)
            && *known == mark
        {
            return run.clone();
        }
        let desk = library.inspect(id).ok()?;
        let (scenario, file) = desk.rules.scenario.as_ref()?;
        let is_one = desk.journal.case().mode() == Mode::Exercise && scenario.id == *played;
        if !is_one || desk.flaw(Lang::Sv).is_some() {
            return None;
        }
        let evaluation = evaluate(&desk.journal, &desk.rules, desk.moment(wall))?;
        let ratings = evaluation.aims.iter().map(|aim| {
            let rating = context::rating_of(aim);
            (aim.objective.id.to_string(), rating)
        });
        let run = evaluation.began.map(|began| Run {
            title: desk.journal.case().title().to_owned(),
            began,
            file: *file,
            ratings: ratings.collect(),
        });
        if evaluation.ended.is_some() {
            self.ended.insert(id.clone(), (mark, run.clone()));
        }
        run
    }
}

/// Returns the scenario that a frozen file holds; `None` when it holds none.
fn scenario_in(folder: &Rc<dyn Folder>, path: &str) -> Option<ScenarioId> {
    let bytes = folder.read(path).ok()?;
    let source = String::from_utf8(bytes).ok()?;
    scenario::read(path, &source).ok().map(|read| read.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin;
    use crate::case::event::{Opened, Session, TimeSource};
    use crate::case::{Act, ActorId, Command, RuleFile, Rules, decide};
    use crate::report::context::Exercise;
    use crate::store::{CaseStore, Memory, Random};
    use crate::text::FreeText;

    const SMALL: &str = include_str!("../../tests/fixtures/scenarios/valid/small.toml");

    /// A case of any name that has frozen a scenario and let its clock go.
    fn made(folder: &Rc<dyn Folder>, name: &str, mode: Mode, scenario: &str, at: &str) {
        let at = Moment::from_text(at).unwrap();
        let files = builtin::rule_files();
        let (mut rules, mut refs) = Rules::read(builtin::PLAYBOOK, &files).unwrap();
        let played = RuleFile::new("small.toml", scenario);
        refs.push(rules.play(&played).unwrap());
        let all = files.iter().chain([&played]);
        let bytes = |digest| {
            let mut all = all.clone();
            let file = all.find(|file| file.digest() == digest).unwrap();
            file.source.as_bytes().to_vec()
        };
        let frozen = refs.iter().map(|of| (of.clone(), bytes(of.digest)));
        let frozen: Vec<_> = frozen.collect();
        let id = CaseId::new(name).unwrap();
        let mut store = CaseStore::create(Rc::clone(folder), &id, mode, &frozen).unwrap();
        let session = Session {
            name: "AL".into(),
            program: "test".to_owned(),
            role: "incidentledare".into(),
            time: TimeSource::Wall,
        };
        let random = Random::fixed(at.millis().unsigned_abs());
        store.begin(ActorId::new("a1").unwrap(), session, random);
        let opened = Opened {
            language: Lang::Sv,
            legal_basis: "artikel 6.1 c".into(),
            mode,
            playbook: builtin::PLAYBOOK.to_owned(),
            purpose: "öva".into(),
            regime: "gdpr".to_owned(),
            retention: FreeText::new(""),
            rules: refs,
            title: name.into(),
        };
        let mut case = crate::case::Case::default();
        let mut commands = vec![Command::Open(Box::new(opened))];
        if mode == Mode::Exercise {
            commands.push(Command::Exercise(Act::Run(true)));
            commands.push(Command::Exercise(Act::End(None)));
        }
        for command in commands {
            let now = case.moment(&rules, at);
            let events = decide(&case, &rules, now, command).unwrap();
            let scenario = (mode == Mode::Exercise).then_some(now);
            for record in store.record(at, scenario, &events).unwrap() {
                case.apply(&record);
            }
        }
    }

    /// The context of a run of the small scenario, begun on this day of life.
    fn context(began: &str) -> Context {
        let at = Moment::from_text(began).unwrap();
        Context {
            exercise: Some(Exercise {
                scenario: "small".to_owned(),
                digest: Digest::of(SMALL.as_bytes()).hex(),
                began: Some(context::instant(at, Lang::Sv)),
                ..Exercise::default()
            }),
            ..Context::default()
        }
    }

    #[test]
    fn a_run_is_known_by_what_its_record_froze_and_not_by_the_name_of_its_folder() {
        // given runs under names of their own, a run of another scenario and a real case, both called
        // like an exercise
        let folder: Rc<dyn Folder> = Rc::new(Memory::new());
        let other = SMALL.replace("id = \"small\"", "id = \"other\"");
        let edited = format!("{SMALL}\n# edited\n");
        made(
            &folder,
            "varens-rond",
            Mode::Exercise,
            SMALL,
            "2026-03-01T08:00:00.000Z",
        );
        made(
            &folder,
            "rond-2",
            Mode::Exercise,
            &edited,
            "2026-04-01T08:00:00.000Z",
        );
        made(
            &folder,
            "ovning-2026-05-01-aaaaaa",
            Mode::Exercise,
            &other,
            "2026-05-01T08:00:00.000Z",
        );
        made(
            &folder,
            "ovning-2026-05-01-bbbbbb",
            Mode::Real,
            SMALL,
            "2026-05-02T08:00:00.000Z",
        );
        made(
            &folder,
            "hosten",
            Mode::Exercise,
            SMALL,
            "2026-11-01T08:00:00.000Z",
        );
        let library = Library::new(folder);
        let mut earlier = EarlierRuns::default();
        let wall = Moment::from_text("2026-12-01T08:00:00.000Z").unwrap();
        let own = CaseId::new("egen").unwrap();
        // when they are looked for twice, from a run in June
        for _ in 0..2 {
            let context = context("2026-06-01T08:00:00.000Z");
            let beside = earlier.beside(&library, &own, context, wall, Lang::Sv);
            let runs = beside.unwrap().exercise.unwrap().earlier;
            // then those of the same scenario that began before it are found, the latest first
            let names: Vec<_> = runs
                .iter()
                .map(|run| (run.case.as_str(), run.same_file))
                .collect();
            assert_eq!(names, [("rond-2", false), ("varens-rond", true)]);
        }
        // A case is never beside itself.
        let own = CaseId::new("varens-rond").unwrap();
        let context = context("2026-06-01T08:00:00.000Z");
        let beside = earlier.beside(&library, &own, context, wall, Lang::Sv);
        assert_eq!(beside.unwrap().exercise.unwrap().earlier.len(), 1);
    }
}
