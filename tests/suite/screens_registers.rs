//! The register screens as people see them and use them: both languages, both sizes, by keys.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use frist::text::Lang;

use crate::support::desk::Desk;

/// Snapshots what the keys lead to, at both sizes and in both languages.
fn shots(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = go(case(Desk::home().lang(lang).size(columns, rows)));
            assert_eq!(desk.buffer(), desk.buffer(), "drawn twice: the same cells");
            let code = lang.code();
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
        }
    }
}

fn case(desk: Desk) -> Desk {
    desk.at("2025-08-29 11:56").new_case("Miljödata")
}

/// The three starts of the Miljödata clock: the processor, the relay, the board.
const STARTS: &str = "k\
    a2<enter>25 aug 2025 morgon<enter>Miljödatas supportsida<enter><enter>\
    a4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>\
    a5<enter>27 aug 2025<enter>Mötet med SLK<enter><enter>";

/// Two groups of persons.
const GROUPS: &str = "e\
    aNuvarande anställda<enter>1100–1500<enter><c-s>\
    aTidigare anställda<enter>?<enter><c-s>";

#[test]
fn the_clocks_before_any_start() {
    shots("clocks-empty", |desk| desk.keys("k"));
}

#[test]
fn the_clocks_with_their_starts() {
    shots("clocks", |desk| desk.keys(STARTS));
}

#[test]
fn a_rejected_start_in_full() {
    shots("clocks-rejected", |desk| {
        desk.keys(STARTS)
            .keys("<up><up><up>xBiträdets kännedom är inte vår.<enter>")
    });
}

#[test]
fn the_form_of_a_start() {
    shots("clocks-form", |desk| desk.keys("ka2<enter>25 aug"));
}

/// The page of clocks, at the tab of those that apply.
const SCOPE: &str = "k<tab>";

/// A company in finance whose service and personal data are hit, in the autumn of 2026.
fn bank(desk: Desk) -> Desk {
    let mut desk = desk.at("2026-11-20 15:30").new_case("Driftstopp");
    to_scoping(&mut desk);
    desk.keys("<enter>4<enter>1<enter>123<enter><enter>")
}

fn to_scoping(desk: &mut Desk) {
    let lang = desk.model.lang;
    let step = frist::playbook::StepId::new("scoping").unwrap();
    frist::app::screens::case::go_to(desk.model.open.as_mut().unwrap(), step, lang);
}

/// Snapshots a bank's case.
fn bank_shots(name: &str, keys: &str) {
    bank_shots_of(name, |desk| desk.keys(keys));
}

fn bank_shots_of(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = go(bank(Desk::home().lang(lang).size(columns, rows)));
            let code = lang.code();
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
        }
    }
}

#[test]
fn the_step_that_asks_what_is_hit() {
    bank_shots_of("scoping-step", |mut desk| {
        to_scoping(&mut desk);
        desk
    });
}

#[test]
fn which_clocks_apply_before_the_questions_are_answered() {
    shots("clocks-scope-open", |desk| {
        desk.keys(SCOPE).keys("<down><down><down>")
    });
}

#[test]
fn which_clocks_apply_as_proposed() {
    bank_shots("clocks-scope", "k<tab><down><down><down>");
}

#[test]
fn which_clocks_apply_once_decided() {
    bank_shots("clocks-scope-decided", "k<tab>g<down><down><down>");
}

#[test]
fn the_form_of_a_decision_against_the_proposal() {
    bank_shots(
        "clocks-scope-form",
        "k<tab><down><down><down><enter>2<enter>",
    );
}

#[test]
fn several_clocks_with_their_starts() {
    bank_shots(
        "clocks-several",
        "ka1<enter>5<enter>20 nov 2026 08:12<enter>Larm från driften<enter><enter>\
         a2<enter>5<enter>20 nov 2026 08:12<enter>Larm från driften<enter><enter>\
         a2<enter>7<enter>20 nov 2026 13:00<enter>Klassad av krisledningen<enter><enter>",
    );
}

#[test]
fn the_form_of_a_start_asks_which_clock_when_there_are_several() {
    bank_shots("clocks-which", "ka");
}

#[test]
fn promises_to_be_kept_overdue_and_kept() {
    bank_shots(
        "clocks-promises",
        "k<tab><tab>\
         a1<enter>De berörda<enter>Ny information<enter>27 nov 2026 12:00<enter><c-s>\
         a2<enter>Kund A<enter>Besked enligt avtalet<enter>20 nov 2026 12:00<enter><c-s>\
         a1<enter>Facket<enter>Ett första samtal<enter>20 nov 2026 14:00<enter>20 nov 2026 13:30<enter><c-s>",
    );
}

/// A risk, then a high risk.
const RISKS: &str = "b\
    a26 aug 2025 18:00<enter>4<enter><enter>Vi vet inte vilka uppgifter.<enter><enter><enter>\
    a28 aug 2025 09:00<enter>1<enter>3<enter>Personnummer för alla anställda.<enter>\
    Leverantören bekräftade stölden.<enter><enter>";

#[test]
fn the_risk_before_any_assessment() {
    shots("risk-empty", |desk| desk.keys("b"));
}

#[test]
fn the_risk_with_its_versions() {
    shots("risk", |desk| desk.keys(RISKS));
}

#[test]
fn the_risk_says_when_the_notification_was_made_instead_of_asking_for_it() {
    let desk = case(Desk::home())
        .keys("ka4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter><esc>")
        .keys(RISKS);
    assert!(desk.screen().contains("Anmäl inom 72 timmar"));
    let desk = desk
        .keys("ia1<enter>29 aug 2025 10:00<enter>Stöld av uppgifter<enter><c-s>")
        .keys("b");
    let screen = desk.screen();
    assert!(screen.contains("Anmäld 29 aug 2025 10:00."), "{screen}");
    assert!(!screen.contains("Anmäl inom"), "{screen}");
}

#[test]
fn the_scores_and_how_one_is_counted() {
    shots("scores", |desk| {
        desk.keys(GROUPS)
            .keys("b<tab>a1<enter>28 aug 2025 09:00<enter>1<enter>4<enter>")
            .keys("Adressen får inte bli känd.<enter>4<enter>Namn och personnummer.<enter>")
            .keys("3<enter>1<enter>2<enter>j<enter>Stulna.<enter><c-s>")
    });
}

#[test]
fn a_saved_proposal_beside_the_decision() {
    shots("proposal", |desk| desk.keys("bf"));
}

#[test]
fn the_form_of_an_assessment() {
    shots("risk-form", |desk| {
        desk.keys(GROUPS).keys("ba28 aug 2025 09:00<enter>")
    });
}

#[test]
fn the_groups() {
    shots("groups", |desk| desk.keys(GROUPS));
}

/// One group is checked, the other not.
const CHECKS: &str = "s\
    a28 aug 2025 13:00<enter>1<enter>HR-systemet<enter>2<enter>5<enter><c-s>";

#[test]
fn protected_identities_before_any_check() {
    shots("protected-empty", |desk| desk.keys(GROUPS).keys("s"));
}

#[test]
fn protected_identities_after_a_check() {
    shots("protected", |desk| desk.keys(GROUPS).keys(CHECKS));
}

#[test]
fn persons_under_pseudonyms() {
    shots("protected-persons", |desk| {
        desk.keys(GROUPS)
            .keys(CHECKS)
            .keys("<tab>a3<enter>1<enter>j<enter>1<enter>28 aug 2025 15:00<enter>2<enter><c-s>")
            .keys("a1<enter>1<enter><c-s>")
    });
}

#[test]
fn the_form_when_it_could_not_be_checked() {
    shots("protected-form", |desk| {
        desk.keys(GROUPS)
            .keys("sa28 aug 2025 13:00<enter>1<enter>HR-systemet<enter>3<enter>")
    });
}

#[test]
fn the_filing_before_it_is_made() {
    shots("filings-empty", |desk| {
        desk.keys(STARTS).keys(GROUPS).keys("i")
    });
}

#[test]
fn the_form_of_a_late_filing() {
    shots("filings-late", |desk| {
        desk.keys(STARTS)
            .keys("ia1<enter>29 aug 2025 11:00<enter>")
            .keys("Stöld av uppgifter<enter><tab><tab>")
    });
}

#[test]
fn the_filing_and_its_supplement() {
    shots("filings", |desk| {
        desk.keys("ka4<enter>26 aug 2025 16:54<enter>SLK:s mejl<enter><enter>")
            .keys("ia1<enter>28 aug 2025<enter>Stöld av uppgifter<enter><c-s>")
            .keys("a2<enter>29 aug 2025 10:00<enter>Fler grupper<enter><c-s>")
    });
}

#[test]
fn notices_while_the_gate_is_closed() {
    shots("sendings-closed", |desk| desk.keys(GROUPS).keys("u"));
}

#[test]
fn the_form_of_a_mass_sending_while_the_gate_is_closed() {
    shots("sendings-form", |desk| {
        desk.keys(GROUPS).keys("uaInfo på webben<enter>8")
    });
}

#[test]
fn a_mass_sending_that_went_before_the_check() {
    shots("sendings", |desk| {
        desk.keys(GROUPS)
            .keys("uaInfo på webben<enter>8<enter>3<enter><enter>27 aug 2025 12:00<enter>")
            .keys("<c-s>")
            .keys("s<tab>")
            .keys("<tab>a28 aug 2025 13:00<enter><enter>HR<enter>1<enter><c-s>")
            .keys("uaBrev hem<enter>4<enter>1<enter><enter>30 aug 2025<enter><c-s>")
    });
}

#[test]
fn measures_and_what_lacks_an_owner() {
    shots("measures", |desk| {
        desk.keys("maStängde kontot<enter>1<enter>Drift<enter>27 aug 2025<enter><c-s>")
            .keys("aByt alla lösenord<enter>2<enter>Drift<enter>28 aug 2025<enter><c-s>")
            .keys("aUtred avtalet<enter>3<enter><c-s>")
    });
}

#[test]
fn lessons() {
    shots("lessons", |desk| {
        desk.keys("m<tab>a1<enter>Öva två gånger om året<enter><enter><enter>Säkerhetschef<enter>")
            .keys("1 okt 2025<enter><c-s>")
    });
}

#[test]
fn people_and_role_cards() {
    shots("people", |desk| {
        desk.keys("vaincidentledare<enter>1<enter>AL<enter>070<enter><enter>")
            .keys("adataskyddsombud<enter>4<enter><c-s>")
    });
}

#[test]
fn linked_cases() {
    shots("links", |desk| {
        desk.keys("daDelade testkonton hos leverantören<enter><c-s>")
    });
}

#[test]
fn a_step_shows_its_register() {
    shots("step-register", |desk| {
        let mut desk = desk.keys(GROUPS).keys("<esc>");
        let step = frist::playbook::StepId::new("affected").unwrap();
        let lang = desk.model.lang;
        frist::app::screens::case::go_to(desk.model.open.as_mut().unwrap(), step, lang);
        desk
    });
}

/// Two groups, a check that found one, who is reached; letters to all, and how they went for one.
const TOLD: &str = "sa28 aug 2025 13:00<enter><enter>HR<enter>2<enter>1<enter><c-s>\
    <tab>a3<enter><c-s>\
    uaBrev<enter>5<enter>3<enter><enter>28 aug 2025<enter><c-s>\
    aNyhet<enter>8<enter>3<enter><enter>28 aug 2025<enter><c-s>";

#[test]
fn who_has_been_told() {
    shots("coverage", |desk| desk.keys(GROUPS).keys(TOLD).keys("c"));
}

#[test]
fn who_has_been_told_before_anything_has_gone() {
    shots("coverage-empty", |desk| desk.keys("c"));
}
