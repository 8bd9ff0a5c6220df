//! Logging, searching, the timeline, help, settings and papers, driven by keys.

use std::collections::BTreeMap;

use frist::app::action::{self, ACTIONS};
use frist::app::overlay::Overlay;
use frist::app::{Effect, Key, Screen};
use frist::case::Event;
use frist::case::event::Logged;
use frist::text::Lang;
use frist::time::show;

use crate::support::desk::{Desk, moment};

/// The log as it is on record: happened, learned, source, words.
fn log(desk: &Desk) -> Vec<String> {
    let open = desk.model.open.as_ref().unwrap();
    let when = |when: &Option<frist::time::When>| {
        when.as_ref()
            .map_or("-".to_owned(), |when| show::when(when, Lang::Sv))
    };
    let line = |of: &Logged| {
        let source = of.source.as_ref().and_then(|source| source.clear());
        let text = of.text.clear().unwrap();
        let (happened, learned) = (when(&of.happened), when(&of.learned));
        format!(
            "{happened} | {learned} | {} | {text}",
            source.unwrap_or("-")
        )
    };
    let logged = open.journal.records().iter().filter_map(|record| {
        let Event::Logged(of) = &record.event else {
            return None;
        };
        Some(line(of))
    });
    logged.collect()
}

#[test]
fn a_line_is_logged_with_its_three_times_and_who_told() {
    let desk = Desk::open("Miljödata").keys("l-20m Ringde DSO");
    assert!(
        desk.screen().contains("hände: 23 nov 2026 08:40"),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("<enter>ligår 14:05 Larm<tab>kl 8<tab>SOC<enter>lNu<enter>");
    assert_eq!(
        log(&desk),
        [
            "23 nov 2026 08:40 | - | - | Ringde DSO",
            "22 nov 2026 14:05 | 23 nov 2026 kl 08 | SOC | Larm",
            "- | - | - | Nu",
        ]
    );
}

#[test]
fn the_doubled_hour_asks_which_one() {
    let desk = Desk::open("Miljödata").keys("l25 okt 2026 02:30 Larm<enter>");
    assert!(
        desk.screen().contains("Tryck 1 eller 2"),
        "{}",
        desk.screen()
    );
    assert!(log(&desk).is_empty());
    let desk = desk.keys("2");
    assert_eq!(log(&desk), ["25 okt 2026 02:30 CET | - | - | Larm"]);
}

#[test]
fn a_time_that_no_clock_shows_is_told_and_nothing_recorded() {
    let desk = Desk::open("Miljödata").keys("lkl 25:10 Larm<enter>");
    assert!(matches!(desk.model.overlay, Some(Overlay::Log(_))));
    assert!(log(&desk).is_empty());
    let desk = desk.keys("<home>\\<enter>");
    assert_eq!(log(&desk), ["- | - | - | kl 25:10 Larm"]);
}

#[test]
fn an_empty_line_is_not_logged() {
    let desk = Desk::open("Miljödata").keys("l<enter>");
    assert!(desk.screen().contains("Raden är tom"));
    let desk = desk.keys("-20m <enter>");
    assert!(desk.screen().contains("Raden är tom"), "{}", desk.screen());
    assert!(log(&desk).is_empty());
}

#[test]
fn a_half_written_line_survives_escape_home_and_a_new_session() {
    let desk = Desk::open("Miljödata").keys("lhalv rad<tab>igår<esc>");
    let desk = desk.keys("l");
    assert!(desk.screen().contains("halv rad"));
    let desk = desk.keys("<esc><esc><enter>l");
    assert!(desk.screen().contains("halv rad"), "{}", desk.screen());
    assert!(desk.screen().contains("igår"));
    // and is gone once it is on record
    let desk = desk.keys("<enter>l");
    assert_eq!(log(&desk).len(), 1);
    assert!(!desk.screen().contains("┃ halv rad"), "{}", desk.screen());
}

#[test]
fn a_line_is_logged_from_the_timeline_and_the_papers() {
    let desk = Desk::open("Miljödata").keys("tlett<enter>");
    assert!(matches!(desk.model.screen, Screen::Timeline(_)));
    let desk = desk.keys("<esc>rltvå<enter>");
    assert!(matches!(desk.model.screen, Screen::Papers(_)));
    assert_eq!(log(&desk).len(), 2);
}

#[test]
fn the_palette_goes_to_a_step_without_its_accents() {
    let desk = Desk::open("Miljödata").keys("/nar hande<enter>");
    let open = desk.model.open.as_ref().unwrap();
    let step = open.walk.step.clone().unwrap();
    let title = open.rules.playbook.step(&step).unwrap().title.sv.clone();
    assert_eq!(title, "Vad hände, och när?");
}

#[test]
fn the_palette_does_what_a_key_does_and_finds_records() {
    let desk = Desk::open("Miljödata").keys("lLarm från SOC<enter>/tidslinje<enter>");
    assert!(matches!(desk.model.screen, Screen::Timeline(_)));
    let desk = desk.keys("<esc>/soc larm<enter>");
    let Screen::Timeline(state) = &desk.model.screen else {
        panic!("{}", desk.screen());
    };
    assert!(state.detail.is_some());
    assert!(desk.screen().contains("Larm från SOC"), "{}", desk.screen());
}

#[test]
fn the_timeline_shows_every_kind_of_record_newest_first() {
    let desk =
        Desk::open("Miljödata").keys("<enter>Angripen.<enter><esc>lLarm<enter>hRedan känt<enter>t");
    let screen = desk.screen();
    let place = |words: &str| {
        screen
            .find(words)
            .unwrap_or_else(|| panic!("{words} in\n{screen}"))
    };
    assert!(place("Redan känt") < place("Larm"));
    assert!(place("Larm") < place("Angripen."));
    assert!(place("Angripen.") < place("Ärendet öppnades: Miljödata"));
    assert!(place("Ärendet öppnades") < place("började arbeta"));
}

#[test]
fn a_filtered_timeline_stays_near_the_record_and_new_records_move_nothing() {
    let desk = Desk::open("Miljödata").keys("lett<enter>ltvå<enter>t<end>f");
    let Screen::Timeline(state) = &desk.model.screen else {
        panic!("{}", desk.screen());
    };
    assert!(state.only_log && state.at == 0);
    let desk = desk.keys("ltre<enter>");
    let Screen::Timeline(state) = &desk.model.screen else {
        panic!("{}", desk.screen());
    };
    assert_eq!(state.at, 0);
    assert_eq!(desk.model.open.as_ref().unwrap().logged.len(), 3);
}

#[test]
fn settings_are_saved_and_hold_at_once() {
    let desk = Desk::home().keys("sRegion Exempel<enter>");
    // half-written settings are still there after Escape
    let desk = desk.keys("<esc>s");
    assert!(
        desk.screen().contains("Region Exempel"),
        "{}",
        desk.screen()
    );
    let desk = desk.keys(&"<tab>".repeat(6)).keys("2<enter>");
    let desk = desk.keys("<tab><tab><enter>");
    assert_eq!(desk.model.lang, Lang::En, "{}", desk.screen());
    let name = desk.model.settings.organisation.name.as_deref();
    assert_eq!(name, Some("Region Exempel"));
    assert!(matches!(desk.model.screen, Screen::Home));
}

#[test]
fn a_setting_can_be_emptied() {
    let save = |desk: Desk| {
        let desk = desk.keys(&"<tab>".repeat(9));
        desk.keys("<enter>")
    };
    let desk = save(Desk::home().keys("sRegion<enter><esc>s"));
    assert!(desk.model.settings.organisation.name.is_some());
    let desk = save(desk.keys("s<c-w><enter>"));
    assert_eq!(desk.model.settings.organisation.name, None);
}

#[test]
fn a_paper_is_read_searched_and_written() {
    let desk = Desk::open("Miljödata").keys("lLarm från SOC<enter>r<enter>");
    assert!(desk.screen().contains("Miljödata"), "{}", desk.screen());
    let desk = desk.keys("fsoc<enter>");
    assert!(desk.screen().contains("SOC"), "{}", desk.screen());
    let desk = desk.keys("ffinns absolut inte<enter>");
    assert!(desk.screen().contains("Finns inte i papperet"));
    let desk = desk.keys("w<enter>");
    assert!(desk.screen().contains("Skrevs till"), "{}", desk.screen());
    let wrote = desk.effects.iter().rev().find_map(|effect| {
        if let Effect::WritePaper { path, .. } = effect {
            Some(path.clone())
        } else {
            None
        }
    });
    assert!(
        wrote
            .unwrap()
            .contains("/reports/incidentrapport-intern-2026-11-23")
    );
}

#[test]
fn no_key_means_two_things_at_once() {
    let desks = vec![
        Desk::home(),
        Desk::home().keys("n"),
        Desk::home().keys("s"),
        Desk::open("A"),
        Desk::open("A").keys("<enter>"),
        Desk::open("A").keys("hskäl<enter>"),
        Desk::open("A").keys("t"),
        Desk::open("A").keys("k"),
        Desk::open("A").keys("ka"),
        Desk::open("A").keys("e"),
        Desk::open("A").keys("r"),
        Desk::open("A").keys("r<enter>"),
        Desk::open("A").keys("l"),
        Desk::open("A").keys("/"),
        Desk::open("A").keys("<f1>"),
    ];
    for desk in desks {
        let mut taken: BTreeMap<Key, action::Id> = BTreeMap::new();
        for action in action::available(&desk.model) {
            for key in action.keys {
                let other = taken.insert(*key, action.id);
                assert!(other.is_none(), "{key}: {other:?} and {:?}", action.id);
            }
        }
    }
}

#[test]
fn every_action_stands_in_help() {
    for lang in [Lang::Sv, Lang::En] {
        // The facilitator of an exercise is told of every key there is.
        let desk = Desk::home().keys("n<tab>2<enter>1<enter>AL<enter><enter><esc>");
        let desk = desk.lang(lang).keys("<f9><enter><f1>");
        let Some(Overlay::Help(help)) = &desk.model.overlay else {
            panic!("no help");
        };
        let rows = format!("{:?}", help.rows(lang));
        for action in ACTIONS {
            assert!(rows.contains(action.long.to(lang)), "{:?}", action.id);
        }
    }
}

#[test]
fn help_scrolls_to_its_end_and_closes() {
    let desk = Desk::open("A").size(80, 24).keys("<f1><end>");
    assert!(
        desk.screen().contains("Ett steg tillbaka"),
        "{}",
        desk.screen()
    );
    assert!(desk.keys("<esc>").model.overlay.is_none());
}

#[test]
fn a_log_line_leaves_a_half_written_row_alone() {
    let mut desk = Desk::open("A");
    desk = desk.at("2026-11-23 09:01");
    assert_eq!(moment("2026-11-23 09:01"), desk.model.now);
    // given a row being written
    let lists = {
        let open = desk.model.open.as_ref().unwrap();
        let playbook = &open.rules.playbook;
        let has_rows = |field: &frist::playbook::Field| {
            matches!(field.kind, frist::playbook::FieldKind::Records(_)) && field.when.is_none()
        };
        let step = playbook
            .steps()
            .find(|(_, step)| step.when.is_none() && step.fields.iter().any(has_rows));
        step.map(|(_, step)| step.id.clone())
    };
    let Some(step) = lists else {
        return;
    };
    let lang = desk.model.lang;
    let open = desk.model.open.as_mut().unwrap();
    frist::app::screens::case::go_to(open, step, lang);
    desk = desk.keys("<enter>");
    for _ in 0..20 {
        let open = desk.model.open.as_ref().unwrap();
        let here = open.walk.form.current();
        if here.is_none_or(|one| matches!(one.input, frist::app::form::Input::Rows { .. })) {
            break;
        }
        desk = desk.keys("<tab>");
    }
    desk = desk.keys("<enter>");
    assert!(
        desk.model.open.as_ref().unwrap().walk.row.is_some(),
        "{}",
        desk.screen()
    );
    // when a line is logged
    desk = desk.keys("<c-l>Samtal<enter>");
    // then the row is still there
    assert!(desk.model.open.as_ref().unwrap().walk.row.is_some());
    assert_eq!(log(&desk).len(), 1);
}

#[test]
fn the_papers_offer_the_call_script_to_a_group_that_is_contacted_directly() {
    let desk = Desk::open("Miljödata")
        .keys("eaAnställda<enter>900<enter><c-s>")
        .keys("aDe skyddade<enter>j<enter>5<enter><c-s><esc>r");
    let Screen::Papers(state) = &desk.model.screen else {
        panic!("{}", desk.screen());
    };
    let of = |name: &str| -> Vec<&str> {
        let rows = state.reports.iter().zip(&state.groups);
        rows.filter(|(_, to)| to.as_ref().is_some_and(|to| to.name == name))
            .map(|(report, _)| report.as_str())
            .collect()
    };
    assert_eq!(of("Anställda"), ["brev-digital-post", "brev-post"]);
    assert_eq!(of("De skyddade"), ["samtalsstod"]);
    let desk = desk.keys("<end>").keys("<up>");
    assert!(
        desk.screen().contains("kontakta var och en direkt"),
        "{}",
        desk.screen()
    );
}
