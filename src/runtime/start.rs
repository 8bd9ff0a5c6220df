//! From the command line to the loop: finds the folders, the settings and the clock, and opens the
//! screens.

use std::path::PathBuf;
use std::rc::Rc;

use super::clipboard::{self, Clipboard};
use super::{Performer, event_loop, wall_clock};
use crate::app::screens::new_case::session;
use crate::app::{Effect, Model};
use crate::builtin;
use crate::case::CaseId;
use crate::failure::{Cause, Doing, Failure, Said, Say as _};
use crate::playbook::Problems;
use crate::store::{CONFIG, Disk, Folder, Places, Random, Settings, warning};
use crate::text::{Lang, home as words};

/// Opens the screens on a data folder and a config folder; `None` takes the usual one, and the
/// language of the settings. With `led`, an exercise is opened at once and led from here. Returns when the person has left.
pub fn start(
    data: Option<PathBuf>,
    config: Option<&PathBuf>,
    lang: Option<Lang>,
    led: Option<CaseId>,
) -> Result<(), Failure> {
    let told = |doing, cause| Failure {
        doing,
        path: None,
        cause,
    };
    let Some(places) = Places::find(data, |name| match (name, config) {
        (CONFIG, Some(config)) => Some(config.clone().into_os_string()),
        _ => std::env::var_os(name),
    }) else {
        return Err(told(Doing::ListingCases, Cause::Missing));
    };
    let set = std::env::var(wall_clock::NOW).ok();
    let clock = wall_clock::Clock::of(set.as_deref())
        .map_err(|text| told(Doing::OpeningCase, Cause::Other(text)))?;
    let disk: Rc<dyn Folder> = Rc::new(Disk::new(&places.data));
    let config: Rc<dyn Folder> = Rc::new(Disk::new(&places.config));
    // Settings that are broken or cannot be read never stop the program; they are told first.
    let (settings, problems, unread) = match Settings::load(config.as_ref()) {
        Ok((settings, problems)) => (settings, problems, None),
        Err(failure) => (Settings::default(), Problems::default(), Some(failure)),
    };
    let lang = lang.or(settings.language).unwrap_or_default();
    let mut untold: Vec<Said> = unread.iter().map(|failure| failure.say(lang)).collect();
    if !problems.0.is_empty() {
        let shown: Vec<String> = problems.0.iter().map(|one| one.show(lang)).collect();
        untold.push(Said {
            what: words::BAD_SETTINGS.0.to(lang).to_owned(),
            means: shown.join("\n"),
            now: words::BAD_SETTINGS.1.to(lang).to_owned(),
        });
    }
    let doubts = [
        warning::synchronised(&places.data),
        warning::unprotected(&places.data),
    ];
    untold.extend(doubts.iter().flatten().map(|doubt| doubt.say(lang)));
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colour = settings.ui.colour.unwrap_or(true) && !no_colour;
    let mut performer = Performer::new(disk, config, Box::new(Random::system));
    let playbook = builtin::playbook_file();
    let playbook = playbook.and_then(|file| performer.playbook(&file).ok());
    let playbook = playbook.ok_or_else(|| told(Doing::ReadingFile, Cause::Missing))?;
    if clipboard::may_have(std::env::var("TERM").ok().as_deref()) {
        performer.copy_to(Clipboard::of(Box::new(std::io::stdout())));
    }
    let mut model = Model::new(clock.now(), (0, 0), settings, vec![playbook]);
    model.colour = colour;
    model.no_colour = no_colour;
    model.settings_problems = problems;
    model.source = clock.source();
    model.lang = lang;
    model.untold.extend(untold);
    model.leads = led.is_some();
    let first = led.map(|id| Effect::OpenCase(id, Box::new(session(&model))));
    event_loop::run_from(model, &mut performer, &clock, first)
        .map(|_ended| ())
        .map_err(|error| told(Doing::Terminal, Cause::from(&error)))
}
