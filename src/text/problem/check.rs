//! Words for mistakes in what a rule file means: names that point nowhere, steps nobody reaches.

use super::{Both, Told};

/// A name that points at nothing.
pub fn unknown_id(what: &Both, id: &str, near: Option<&str>) -> Told {
    let mend = if let Some(near) = near {
        Both::new(
            format!("menade du ”{near}”?"),
            format!("did you mean “{near}”?"),
        )
    } else {
        Both::new(
            "rätta namnet, eller lägg till det som namnet pekar på",
            "correct the name, or add what the name points at",
        )
    };
    Told::new(
        "unknown-id",
        Both::new(
            format!("{} ”{id}” finns inte", what.sv),
            format!("there is no {} “{id}”", what.en),
        ),
        mend,
    )
}

/// A condition that compares a field or a fact with something that it can never be.
/// `can_be` says what it can be.
pub fn wrong_test(what: &Both, is: &str, can_be: &Both) -> Told {
    Told::new(
        "wrong-test",
        Both::new(
            format!("{} kan aldrig vara {is}", what.sv),
            format!("{} can never be {is}", what.en),
        ),
        can_be.clone(),
    )
}

/// Questions that wait for each other; `path` is `a → b → a`.
pub fn cycle(path: &str) -> Told {
    Told::new(
        "cycle",
        Both::new(
            format!("villkoret beror på sig självt: {path}"),
            format!("the condition depends on itself: {path}"),
        ),
        Both::new(
            "ta bort ett av villkoren, så att någon av frågorna kan ställas först",
            "remove one of the conditions, so that one of the questions can be asked first",
        ),
    )
}

/// A step that is never shown.
pub fn unreachable_step(id: &str) -> Told {
    Told::new(
        "unreachable-step",
        Both::new(
            format!("steget ”{id}” visas aldrig: villkoret kan inte bli uppfyllt"),
            format!("the step “{id}” is never shown: its condition cannot hold"),
        ),
        unreachable_mend(),
    )
}

/// A question that is never asked. `required` also makes the step impossible to finish.
pub fn unreachable_question(id: &str, required: bool) -> Told {
    let (sv, en) = if required {
        (
            ", trots att ett svar krävs",
            " although an answer is required",
        )
    } else {
        ("", "")
    };
    Told::new(
        "unreachable-question",
        Both::new(
            format!(
                "frågan ”{id}” ställs aldrig{sv}: villkoret kan inte bli uppfyllt när steget visas"
            ),
            format!(
                "the question “{id}” is never asked{en}: its condition cannot hold while the step \
                 is shown"
            ),
        ),
        unreachable_mend(),
    )
}

fn unreachable_mend() -> Both {
    Both::new(
        "leta efter svar som utesluter varandra, eller en fråga som själv aldrig ställs",
        "look for answers that exclude each other, or a question that is never asked itself",
    )
}

/// A step with nothing to do.
pub fn dead_end(id: &str) -> Told {
    Told::new(
        "dead-end",
        Both::new(
            format!("i steget ”{id}” finns inget att göra"),
            format!("in the step “{id}” there is nothing to do"),
        ),
        Both::new(
            "lägg till minst ett [[phase.step.field]], eller register = \"…\"",
            "add at least one [[phase.step.field]], or register = \"…\"",
        ),
    )
}

/// A phase without steps.
pub fn empty_phase(id: &str) -> Told {
    Told::new(
        "empty-phase",
        Both::new(
            format!("fasen ”{id}” har inga steg"),
            format!("the phase “{id}” has no steps"),
        ),
        Both::new(
            "lägg till [[phase.step]] under fasen, eller ta bort den",
            "add [[phase.step]] below the phase, or remove it",
        ),
    )
}

/// A playbook without phases.
pub fn no_phases() -> Told {
    Told::new(
        "no-phases",
        Both::new("spelboken har inga faser", "the playbook has no phases"),
        Both::new(
            "lägg till minst en [[phase]] med minst ett [[phase.step]]",
            "add at least one [[phase]] with at least one [[phase.step]]",
        ),
    )
}

/// A step that rests on one of its own questions.
pub fn rests_on_itself(step: &str, field: &str) -> Told {
    Told::new(
        "rests-on-itself",
        Both::new(
            format!("steget ”{step}” vilar på sin egen fråga ”{field}”"),
            format!("the step “{step}” rests on its own question “{field}”"),
        ),
        Both::new(
            "nämn bara frågor från andra steg: ett steg blir inaktuellt när de ändras",
            "name only questions of other steps: a step becomes stale when they change",
        ),
    )
}

/// Something that nothing refers to; a remark, not an error.
pub fn unused(what: &Both, id: &str) -> Told {
    Told::new(
        "unused",
        Both::new(
            format!("{} ”{id}” används inte av något steg", what.sv),
            format!("{} “{id}” is not used by any step", what.en),
        ),
        Both::new(
            "nämn den i ett steg, eller ta bort den",
            "name it in a step, or remove it",
        ),
    )
}

/// A clock that asks a question which the playbook does not have.
pub fn clock_asks(clock: &str, field: &str) -> Told {
    Told::new(
        "clock-asks",
        Both::new(
            format!("klockan ”{clock}” frågar efter ”{field}”, en fråga som spelboken inte har"),
            format!(
                "the clock “{clock}” asks for “{field}”, a question the playbook does not have"
            ),
        ),
        Both::new(
            "lägg till frågan; annars kan programmet aldrig föreslå klockan",
            "add the question; otherwise the program can never propose the clock",
        ),
    )
}

/// A question that the profile answers but that takes no words.
pub fn prefill_kind(id: &str) -> Told {
    Told::new(
        "prefill-kind",
        Both::new(
            format!("frågan ”{id}” tar inte ord, och profilen svarar med ord"),
            format!("the question “{id}” takes no words, and the profile answers in words"),
        ),
        Both::new(
            "peka på en fråga av slaget line eller text",
            "point at a question of kind line or text",
        ),
    )
}
