//! The lists before the walk: roles, law, channels, and what a new case is proposed to state.

use super::findings::Findings;
use super::name::{given, mention_if};
use super::places::{Places, Sort};
use super::table::Table;
use super::value::{date, flag, one_of, tables, text, words, words_if};
use crate::playbook::{
    Certainty, Channel, ChannelId, Defaults, FieldId, Law, LawId, ProfileKey, Role, RoleId,
};
use crate::text::problem::Both;

/// The words for how sure an author is.
pub(crate) const CERTAINTIES: [(&str, Certainty); 4] = [
    ("found", Certainty::Found),
    ("high", Certainty::High),
    ("medium", Certainty::Medium),
    ("low", Certainty::Low),
];

/// The regimes that a record can be kept under.
const REGIMES: [(&str, &str); 2] = [("gdpr", "gdpr"), ("brottsdatalagen", "brottsdatalagen")];

/// Reads `[defaults]`.
pub(crate) fn defaults(table: &mut Table<'_>, out: &mut Findings) -> Defaults {
    let shape = Both::new("en tabell: [defaults]", "a table: [defaults]");
    let name = Both::new("[defaults]", "[defaults]");
    let Some(mut table) = table
        .need("defaults", &shape)
        .and_then(|value| Table::from_value("defaults", value, name, out))
    else {
        return Defaults::default();
    };
    let defaults = Defaults {
        purpose: words(&mut table, "purpose", out),
        legal_basis: words(&mut table, "legal_basis", out),
        regime: one_of(&mut table, "regime", &REGIMES, out)
            .unwrap_or_default()
            .to_owned(),
        retention: words_if(&mut table, "retention", out),
    };
    table.close(out);
    defaults
}

/// Reads `[prefill]`, which may be absent.
pub(crate) fn prefill(
    table: &mut Table<'_>,
    places: &mut Places,
    out: &mut Findings,
) -> Vec<(ProfileKey, FieldId)> {
    let name = Both::new("[prefill]", "[prefill]");
    let Some(mut table) = table
        .get("prefill")
        .and_then(|value| Table::from_value("prefill", value, name, out))
    else {
        return Vec::new();
    };
    let mut read = |(key, name): (ProfileKey, &'static str)| {
        let field = mention_if(&mut table, name, Sort::Prefill, FieldId::new, places, out)?;
        Some((key, field))
    };
    let prefilled = ProfileKey::ALL
        .into_iter()
        .filter_map(|key| read((key, key.name())))
        .collect();
    table.close(out);
    prefilled
}

/// Reads every `[[role]]`.
pub(crate) fn roles(table: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Vec<Role> {
    tables(table, "role", &Both::new("en roll", "a role"), out)
        .into_iter()
        .filter_map(|mut table| {
            let id = given(&mut table, (Sort::Role, 0), RoleId::new, places, out);
            let title = words(&mut table, "title", out);
            let duties = words(&mut table, "duties", out);
            table.close(out);
            Some(Role {
                id: id?,
                title,
                duties,
            })
        })
        .collect()
}

/// Reads every `[[law]]`.
pub(crate) fn laws(table: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Vec<Law> {
    tables(table, "law", &Both::new("ett lagrum", "a law"), out)
        .into_iter()
        .filter_map(|mut table| {
            let id = given(&mut table, (Sort::Law, 0), LawId::new, places, out);
            let cite = words(&mut table, "cite", out);
            let says = words(&mut table, "says", out);
            let source = text(&mut table, "source", out);
            let checked_on = date(&mut table, "checked_on", out);
            let certainty = one_of(&mut table, "certainty", &CERTAINTIES, out);
            table.close(out);
            Some(Law {
                id: id?,
                cite,
                says,
                source: source.unwrap_or_default(),
                checked_on: checked_on.unwrap_or_default(),
                certainty: certainty.unwrap_or(Certainty::Low),
            })
        })
        .collect()
}

/// Reads every `[[channel]]`.
pub(crate) fn channels(
    table: &mut Table<'_>,
    places: &mut Places,
    out: &mut Findings,
) -> Vec<Channel> {
    tables(table, "channel", &Both::new("en kanal", "a channel"), out)
        .into_iter()
        .filter_map(|mut table| {
            let id = given(&mut table, (Sort::Channel, 0), ChannelId::new, places, out);
            let title = words(&mut table, "title", out);
            // Both have to be said: an absent `mass` must never open the gate.
            let mass = flag(&mut table, "mass", out);
            let direct = flag(&mut table, "direct", out);
            let note = words(&mut table, "note", out);
            table.close(out);
            Some(Channel {
                id: id?,
                title,
                mass: mass.unwrap_or(true),
                direct: direct.unwrap_or(false),
                note,
            })
        })
        .collect()
}
