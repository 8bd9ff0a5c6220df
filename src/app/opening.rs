//! A case that has been opened: takes it on the screen, and says what there is to know about how it
//! was found. What must never be typed comes before anything else can be done.

use super::behind;
use super::model::{Model, Screen, Seat};
use super::msg::{Found, Opening};
use super::open::Open;
use super::overlay::Overlay;
use super::screens::{agenda, case, lead};
use super::sure;
use crate::case::CaseId;
use crate::case::journal::Verdict;
use crate::failure::{Said, Say};
use crate::text::{Lang, case as words, sure as sure_words, verify};

/// Takes an opened case as the one on the screen.
pub(super) fn take(model: &mut Model, opening: Opening) {
    let lang = model.lang;
    let mut is_first = true;
    let same = model.open.take().filter(|open| open.id == opening.id);
    let found = opening.found.clone();
    let at = opening.journal.case().moment(&opening.rules, model.wall);
    model.now = at;
    let mut open = Open::new(opening, at);
    // A name that is one's own says nothing: another computer has another id for the same person.
    let me = model.settings.me.name.clone();
    let keys: Vec<String> = open.others.keys().cloned().collect();
    for key in keys {
        if open.whose(&key).is_some_and(|of| Some(of.by) == me) {
            open.others.remove(&key);
        }
    }
    open.leads = std::mem::take(&mut model.leads) && open.rules.scenario.is_some();
    case::begin(&mut open, lang);
    if let Some(before) = same {
        is_first = false;
        // Read anew while somebody was working in it: they stay where they were.
        if let Some(step) = before.walk.step {
            case::go_to(&mut open, step, lang);
        }
        open.walk.focus = before.walk.focus;
        open.leads = before.leads;
        model.note = Some(words::READ_ANEW.to(lang).to_owned());
    } else if let Verdict::TornTail { .. } = found.verdict {
        // Harmless and for ever: a word in passing, no question.
        model.note = Some(found.verdict.sentence(lang));
    } else {
        let mut whose: Vec<String> = open
            .others
            .keys()
            .filter_map(|key| open.whose(key))
            .map(|of| of.by)
            .collect();
        whose.sort_unstable();
        whose.dedup();
        model.note = words::drafts(lang, found.taken, found.beside, &whose);
    }
    if matches!(model.screen, Screen::NewCase(_)) {
        // A new case begins where the first answer is written. What it could have played has been read.
        case::begin_form(&mut open);
        model.scenarios = Vec::new();
    }
    // Whoever left in the middle of an answer comes back to it: what is typed goes on there.
    let in_answer = is_first && open.closed.is_none() && case::resume(&mut open, lang);
    model.untold.extend(told(&found, lang));
    model.open = Some(open);
    behind::walk(model);
    model.overlay = None;
    // What is late is the first thing to see.
    let is_late = |open: &Open| open.derived.agenda.passed() > 0 && !in_answer;
    let left = model
        .left
        .take_if(|left| is_first && is_open(model.open.as_ref(), &left.id));
    let on_page = left.as_ref().is_none_or(|left| left.seat == Seat::Page);
    let leads = |open: &Open| open.leads;
    if is_first && on_page && model.open.as_ref().is_some_and(leads) {
        lead::begin(model);
    } else if is_first && model.open.as_ref().is_some_and(is_late) {
        agenda::begin(model);
    }
    if left.is_some_and(|left| left.paused) {
        sure::resume(model);
    } else if model.left.is_some() {
        model.note = Some(sure_words::WAY_BACK.to(lang).to_owned());
    }
    next(model);
}

fn is_open(open: Option<&Open>, id: &CaseId) -> bool {
    open.is_some_and(|open| open.id == *id)
}

/// Puts the next thing to know on top, when nothing lies there.
pub(super) fn next(model: &mut Model) {
    if model.overlay.is_some() {
        return;
    }
    if let Some(said) = model.untold.pop_front() {
        model.overlay = Some(Overlay::Told(said));
        return;
    }
    if let Some(open) = model.open.as_mut()
        && !open.noticed
    {
        open.noticed = true;
        if open.closed.is_none() && case::notice_is_due(open) {
            model.overlay = Some(Overlay::Notice);
        }
    }
}

/// Says what there is to know about a case as it was found.
fn told(found: &Found, lang: Lang) -> Vec<Said> {
    let mut all = Vec::new();
    match &found.verdict {
        // A newer program's case is told below, as one that can only be read.
        Verdict::Intact | Verdict::TornTail { .. } | Verdict::Newer { .. } => {}
        verdict @ (Verdict::Fork { .. } | Verdict::Tampered { .. }) => all.push(Said {
            what: verify::NOT_INTACT.to(lang).to_owned(),
            means: verdict.sentence(lang),
            now: verdict.advice().to(lang).to_owned(),
        }),
    }
    all.extend(found.unread.iter().map(|failure| failure.say(lang)));
    for path in &found.bad_rules {
        all.push(Said {
            what: verify::bad_rules(lang, &path.display().to_string()),
            means: words::BAD_RULES.0.to(lang).to_owned(),
            now: words::BAD_RULES.1.to(lang).to_owned(),
        });
    }
    all.extend(found.closed.map(|closed| closed.say(lang)));
    all
}
