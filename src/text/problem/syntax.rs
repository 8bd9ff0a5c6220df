//! The TOML reader's English messages, in plain words.

use super::{Both, Told};

/// Returns words for a message of the TOML reader; those not known here are quoted as they are.
pub fn syntax(message: &str) -> Told {
    let known = TABLE
        .iter()
        .find(|(start, ..)| message.starts_with(start))
        .map(|(_, what, mend)| (Both::new(what.0, what.1), Both::new(mend.0, mend.1)));
    let (what, mend) = known.unwrap_or_else(|| {
        (
            Both::new(
                format!("raden kan inte läsas som TOML ({message})"),
                format!("the line cannot be read as TOML ({message})"),
            ),
            Both::new(
                "jämför med raderna omkring och med docs/PLAYBOOK-FORMAT.md",
                "compare with the lines around it and with docs/PLAYBOOK-FORMAT.md",
            ),
        )
    });
    Told::new("syntax", what, mend)
}

/// The start of the reader's message, what is wrong, and the fix; each Swedish, English.
type Row = (
    &'static str,
    (&'static str, &'static str),
    (&'static str, &'static str),
);

const TABLE: &[Row] = &[
    (
        "duplicate key",
        (
            "nyckeln står redan i samma tabell",
            "the key already stands in the same table",
        ),
        (
            "behåll en av raderna; en ny lista börjar med [[namn]]",
            "keep one of the lines; a new list entry starts with [[name]]",
        ),
    ),
    (
        "string values must be quoted",
        (
            "en text måste stå inom citattecken",
            "a text must stand in quotes",
        ),
        ("skriv \"…\" om texten", "write \"…\" around the text"),
    ),
    (
        "unclosed array table",
        ("rubriken är inte stängd", "the header is not closed"),
        ("avsluta med ]]", "end it with ]]"),
    ),
    (
        "unclosed table",
        ("rubriken är inte stängd", "the header is not closed"),
        ("avsluta med ]", "end it with ]"),
    ),
    (
        "unclosed array",
        ("listan är inte stängd", "the list is not closed"),
        ("avsluta listan med ]", "end the list with ]"),
    ),
    (
        "unclosed inline table",
        ("klammern är inte stängd", "the brace is not closed"),
        ("avsluta med }", "end it with }"),
    ),
    (
        "missing comma between key-value pairs",
        (
            "ett kommatecken saknas mellan två nycklar",
            "a comma is missing between two keys",
        ),
        (
            "skriv ett kommatecken: { sv = \"…\", en = \"…\" }",
            "write a comma: { sv = \"…\", en = \"…\" }",
        ),
    ),
    (
        "missing comma between array elements",
        (
            "ett kommatecken saknas i listan",
            "a comma is missing in the list",
        ),
        (
            "skriv ett kommatecken: [\"a\", \"b\"]",
            "write a comma: [\"a\", \"b\"]",
        ),
    ),
    (
        "extra comma",
        (
            "här står ett kommatecken för mycket",
            "there is one comma too many",
        ),
        ("ta bort kommatecknet", "remove the comma"),
    ),
    (
        "extra `=`",
        ("här står ett = för mycket", "there is one = too many"),
        (
            "skriv en nyckel per rad: nyckel = värde",
            "write one key a line: key = value",
        ),
    ),
    (
        "extra assignment",
        ("här står ett = för mycket", "there is one = too many"),
        ("ta bort det ena =", "remove one ="),
    ),
    (
        "unexpected `=` in array",
        (
            "en lista kan inte innehålla nyckel = värde",
            "a list cannot hold key = value",
        ),
        (
            "skriv { nyckel = värde } i listan",
            "write { key = value } in the list",
        ),
    ),
    (
        "missing assignment",
        (
            "ett = saknas efter nyckeln",
            "an = is missing after the key",
        ),
        ("skriv nyckel = värde", "write key = value"),
    ),
    (
        "key with no value",
        ("nyckeln har inget värde", "the key has no value"),
        ("skriv nyckel = värde", "write key = value"),
    ),
    (
        "missing value",
        ("värdet saknas efter =", "the value is missing after ="),
        ("skriv nyckel = värde", "write key = value"),
    ),
    (
        "missing key",
        (
            "nyckeln saknas före värdet",
            "the key is missing before the value",
        ),
        ("skriv nyckel = värde", "write key = value"),
    ),
    (
        "invalid key-value pair",
        (
            "raden är inte nyckel = värde",
            "the line is not key = value",
        ),
        (
            "skriv nyckel = värde, eller # först om det är en anteckning",
            "write key = value, or # first if it is a remark",
        ),
    ),
    (
        "invalid inline table element",
        (
            "mellan { och } får bara stå nyckel = värde",
            "between { and } only key = value may stand",
        ),
        ("skriv { nyckel = värde }", "write { key = value }"),
    ),
    (
        "unexpected key or value",
        (
            "raden fortsätter efter värdet",
            "the line goes on after the value",
        ),
        (
            "börja en ny rad, eller sätt # framför en anteckning",
            "start a new line, or put # before a remark",
        ),
    ),
    (
        "unexpected content",
        (
            "här står något som inte hör dit",
            "something here does not belong",
        ),
        ("ta bort det", "remove it"),
    ),
    (
        "invalid unquoted key",
        (
            "en nyckel får bara ha a–z, 0–9, _ och -",
            "a key may only have a–z, 0–9, _ and -",
        ),
        (
            "skriv nyckeln som i docs/PLAYBOOK-FORMAT.md",
            "write the key as in docs/PLAYBOOK-FORMAT.md",
        ),
    ),
    (
        "unquoted keys cannot be empty",
        ("nyckeln saknas före =", "the key is missing before ="),
        ("skriv nyckel = värde", "write key = value"),
    ),
    (
        "invalid basic string",
        (
            "texten är inte avslutad på sin rad, eller har ett tecken som inte får stå så",
            "the text does not end on its line, or has a character that may not stand so",
        ),
        (
            "avsluta med \"; flera rader börjar och slutar med \"\"\"; skriv \\\" för ett citattecken och \\\\ för \\",
            "end it with \"; several lines start and end with \"\"\"; write \\\" for a quote and \\\\ for \\",
        ),
    ),
    (
        "invalid multi-line basic string",
        (
            "texten är inte avslutad, eller har ett tecken som inte får stå så",
            "the text is not ended, or has a character that may not stand so",
        ),
        (
            "avsluta med \"\"\"; skriv \\\\ för \\",
            "end it with \"\"\"; write \\\\ for \\",
        ),
    ),
    (
        "invalid literal string",
        (
            "texten inom ' är inte avslutad på sin rad",
            "the text in ' does not end on its line",
        ),
        ("avsluta med ', eller använd \"", "end it with ', or use \""),
    ),
    (
        "invalid multi-line literal string",
        (
            "texten inom ''' är inte avslutad",
            "the text in ''' is not ended",
        ),
        ("avsluta med '''", "end it with '''"),
    ),
    (
        "missing opening quote",
        (
            "citattecknet i början saknas",
            "the opening quote is missing",
        ),
        ("skriv \"…\" om texten", "write \"…\" around the text"),
    ),
    (
        "missing escaped value",
        (
            "tecknet efter \\ saknas",
            "the character after \\ is missing",
        ),
        ("skriv \\\\ för ett \\", "write \\\\ for a \\"),
    ),
    (
        "invalid date",
        (
            "datumet finns inte eller är fel skrivet",
            "the date does not exist or is misspelt",
        ),
        ("skriv som 2026-11-22", "write it as 2026-11-22"),
    ),
    (
        "unexpected leading zero",
        (
            "ett tal får inte börja med 0",
            "a number may not start with 0",
        ),
        (
            "ta bort nollan; ett datum skrivs 2026-11-22",
            "remove the zero; a date is written 2026-11-22",
        ),
    ),
    (
        "missing array opening",
        ("[ saknas före rubriken", "[ is missing before the header"),
        ("skriv [namn] eller [[namn]]", "write [name] or [[name]]"),
    ),
    (
        "cannot recurse further",
        (
            "filen är för djupt nästlad",
            "the file is nested too deeply",
        ),
        ("dela upp villkoret", "split the condition"),
    ),
    (
        "recursion limit",
        (
            "filen är för djupt nästlad",
            "the file is nested too deeply",
        ),
        ("dela upp villkoret", "split the condition"),
    ),
    (
        "carriage return must be followed by newline",
        (
            "raden slutar med ett ensamt CR-tecken",
            "the line ends in a lone CR character",
        ),
        (
            "spara filen med vanliga radbrytningar",
            "save the file with ordinary line ends",
        ),
    ),
    (
        "invalid comment character",
        (
            "anteckningen innehåller ett styrtecken",
            "the remark holds a control character",
        ),
        ("ta bort tecknet", "remove the character"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_s_word_for_a_missing_comma_is_translated() {
        let told = syntax("missing comma between key-value pairs, expected `,`");
        assert!(told.what.sv.contains("kommatecken"), "{}", told.what.sv);
    }

    #[test]
    fn an_unknown_message_is_quoted() {
        assert!(syntax("brand new").what.sv.contains("brand new"));
    }
}
