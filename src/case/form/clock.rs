//! Which clock an entry is about when its form does not say.

use crate::case::event::Cells;
use crate::case::{Answer, Value};
use crate::playbook::{ChoiceId, FieldId, Playbook, Register};

/// Returns the cells with the playbook's clock where the form has none: the first clock of the
/// playbook, and for a supplement `<first>-supplement` when the playbook runs it.
#[must_use]
pub fn with_clock(register: Register, mut cells: Cells, playbook: &Playbook) -> Cells {
    if !super::hidden_columns(register).contains(&"clock") || cells.contains_key("clock") {
        return cells;
    }
    let Some(first) = playbook.clocks.first() else {
        return cells;
    };
    let is_supplement = matches!(
        cells.get("stage"),
        Some(Answer::Known(Value::One(stage))) if stage.as_str() == "supplement"
    );
    let own = format!("{first}-supplement");
    let mut clocks = playbook.clocks.iter();
    let clock = clocks
        .find(|clock| is_supplement && clock.as_str() == own)
        .unwrap_or(first);
    if let (Ok(column), Ok(id)) = (FieldId::new("clock"), ChoiceId::new(clock.as_str())) {
        cells.insert(column, Answer::Known(Value::One(id)));
    }
    cells
}
