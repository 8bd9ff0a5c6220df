//! A figure as SVG in the page, with what it tells as a list below it.

use std::fmt::Write as _;

use crate::report::document::{Anchor, Figure, Shape};
use crate::report::write::letters::escaped;
use crate::text::{Lang, document as words};

/// Writes a figure; `number` tells it from others on the page.
pub(super) fn write(out: &mut String, figure: &Figure, number: usize, lang: Lang) {
    let caption = escaped(figure.caption());
    let (width, height) = (figure.width, figure.height);
    let _ = writeln!(
        out,
        "<figure>\n<figcaption id=\"f{number}\">{caption}</figcaption>\n\
         <svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"f{number}\" \
         aria-describedby=\"f{number}-told\" font-family=\"Liberation Sans, Arial, sans-serif\">",
    );
    for one in &figure.shapes {
        shape(out, one);
    }
    let open = words::IN_WORDS.to(lang);
    let _ = writeln!(
        out,
        "</svg>\n<details{}>\n<summary>{open}</summary>\n<ol id=\"f{number}-told\">",
        if figure.tabled { "" } else { " open" },
    );
    for line in figure.told() {
        let _ = writeln!(out, "<li>{}</li>", escaped(line));
    }
    out.push_str("</ol>\n</details>\n</figure>\n");
}

fn shape(out: &mut String, shape: &Shape) {
    let _ = match shape {
        Shape::Line {
            from,
            to,
            quarters,
            dashed,
        } => writeln!(
            out,
            "<path d=\"M{} {}L{} {}\" stroke=\"#000\" stroke-width=\"{}.{:02}\"{}/>",
            from.0,
            from.1,
            to.0,
            to.1,
            quarters / 4,
            quarters % 4 * 25,
            if *dashed {
                " stroke-dasharray=\"3 2\""
            } else {
                ""
            },
        ),
        Shape::Rect { at, size, dark } => writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            at.0,
            at.1,
            size.0,
            size.1,
            grey(*dark),
        ),
        Shape::Dot { at, radius, dark } => writeln!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"{}\" stroke=\"#000\"/>",
            at.0,
            at.1,
            grey(*dark),
        ),
        Shape::Words {
            at,
            text,
            size,
            anchor,
            bold,
        } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if *bold { " font-weight=\"bold\"" } else { "" };
            writeln!(
                out,
                "<text x=\"{}\" y=\"{}\" font-size=\"{size}\"{anchor}{weight}>{}</text>",
                at.0,
                at.1,
                escaped(text),
            )
        }
    };
}

/// Returns a grey by how dark it is.
fn grey(dark: u8) -> String {
    let light = 255 - dark;
    format!("#{light:02x}{light:02x}{light:02x}")
}
