//! What the keys of the desk for an authority's form do.

use super::{Pair, pair};

/// The desk.
pub const DESK: Pair = pair(
    "fyll i anmälan",
    "fill in the form",
    "Fyll i IMY:s formulär fält för fält",
    "Fill in IMY's form field by field",
);
/// Copies a field.
pub const COPY_FIELD: Pair = pair(
    "kopiera",
    "copy",
    "Kopiera fältet till urklipp och gå till nästa",
    "Copy the field to the clipboard and go to the next",
);
/// Writes a field.
pub const WRITE_FIELD: Pair = pair(
    "fältet till fil",
    "field to file",
    "Skriv fältet till en fil och gå till nästa",
    "Write the field to a file and go to the next",
);
/// Writes the form.
pub const WRITE_FORM: Pair = pair(
    "hela till fil",
    "all to file",
    "Skriv hela formuläret till en fil",
    "Write the whole form to a file",
);
/// The other form.
pub const OTHER_FORM: Pair = pair(
    "annat formulär",
    "other form",
    "Samma fakta i nästa formulär, som EDPB:s mall",
    "The same facts in the next form, such as EDPB's template",
);
/// A withdrawal.
pub const OTHER_STAGE: Pair = pair(
    "återkalla",
    "withdraw",
    "Visa en återkallelse i stället för en komplettering",
    "Show a withdrawal instead of a supplement",
);
/// Filed.
pub const FILE: Pair = pair(
    "är lämnad",
    "is filed",
    "Skriv in att den är lämnad; en kopia fryses",
    "Enter that it has been filed; a copy is frozen",
);
/// The least notification.
pub const PANIC: Pair = pair(
    "bråttom",
    "in a hurry",
    "Bråttom: åtta frågor ger minsta lagliga anmälan",
    "In a hurry: eight questions give the least lawful notification",
);
