//! A figure as shapes that a word processor draws and a reader can hear the text equivalent of.

use std::fmt::Write as _;

use super::line::run;
use crate::report::document::{Anchor, Figure, Shape};
use crate::report::figure::width;
use crate::report::write::letters::escaped;
use crate::text::Lang;

/// English metric units in a point.
const EMU: u32 = 12_700;

/// Adds a paragraph with the figure; `number` tells it from others.
pub(super) fn write(out: &mut String, figure: &Figure, number: usize, lang: Lang) {
    let (width, height) = (figure.width * EMU, figure.height * EMU);
    let alt = escaped(&figure.alt.replace('\n', " · "));
    let name = escaped(figure.caption());
    let _ = write!(
        out,
        "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
         <wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>\
         <wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{alt}\"/><wp:cNvGraphicFramePr/>\
         <a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp>\
         <wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>\
         <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm></wpg:grpSpPr>"
    );
    // Something has to reach to the edges, or the group is drawn larger than it is.
    rectangle(
        out,
        number * 10_000,
        (0, 0),
        (figure.width, figure.height),
        "FFFFFF",
        "rect",
        false,
    );
    for (at, one) in (1..).zip(&figure.shapes) {
        shape(out, number * 10_000 + at, one, lang);
    }
    out.push_str(
        "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>",
    );
}

fn shape(out: &mut String, id: usize, shape: &Shape, lang: Lang) {
    match shape {
        Shape::Line {
            from,
            to,
            quarters,
            dashed,
        } => line(out, id, (*from, *to), *quarters, *dashed),
        Shape::Rect { at, size, dark } => {
            rectangle(out, id, *at, *size, &grey(*dark), "rect", false);
        }
        Shape::Dot { at, radius, dark } => {
            let corner = (at.0.saturating_sub(*radius), at.1.saturating_sub(*radius));
            rectangle(
                out,
                id,
                corner,
                (radius * 2, radius * 2),
                &grey(*dark),
                "ellipse",
                true,
            );
        }
        Shape::Words {
            at,
            text,
            size,
            anchor,
            bold,
        } => {
            let room = width::of(text, *size) + 4;
            let (align, left) = match anchor {
                Anchor::Start => ("left", at.0),
                Anchor::Middle => ("center", at.0.saturating_sub(room / 2)),
                Anchor::End => ("right", at.0.saturating_sub(room)),
            };
            // The baseline lies about nine tenths of the size below the top of the line.
            let top = at.1.saturating_sub(*size * 9 / 10);
            words(
                out,
                id,
                ((left, top), room),
                *size,
                (text, align, *bold),
                lang,
            );
        }
    }
}

fn line(out: &mut String, id: usize, ends: ((u32, u32), (u32, u32)), quarters: u32, dashed: bool) {
    let ((x, y), (to_x, to_y)) = ends;
    let flip_h = if to_x < x { " flipH=\"1\"" } else { "" };
    let flip_v = if to_y < y { " flipV=\"1\"" } else { "" };
    let dash = if dashed {
        "<a:prstDash val=\"dash\"/>"
    } else {
        ""
    };
    let _ = write!(
        out,
        "<wps:wsp><wps:cNvPr id=\"{id}\" name=\"\"/><wps:cNvCnPr/><wps:spPr><a:xfrm{flip_h}{flip_v}><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>\
         <a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"{}\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>{dash}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>",
        x.min(to_x) * EMU,
        y.min(to_y) * EMU,
        x.abs_diff(to_x) * EMU,
        y.abs_diff(to_y) * EMU,
        quarters * EMU / 4,
    );
}

fn rectangle(
    out: &mut String,
    id: usize,
    at: (u32, u32),
    size: (u32, u32),
    fill: &str,
    form: &str,
    rim: bool,
) {
    let rim = if rim {
        "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln>"
    } else {
        "<a:ln><a:noFill/></a:ln>"
    };
    let _ = write!(
        out,
        "<wps:wsp><wps:cNvPr id=\"{id}\" name=\"\"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>\
         <a:prstGeom prst=\"{form}\"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val=\"{fill}\"/></a:solidFill>{rim}</wps:spPr><wps:bodyPr/></wps:wsp>",
        at.0 * EMU,
        at.1 * EMU,
        size.0 * EMU,
        size.1 * EMU,
    );
}

fn words(
    out: &mut String,
    id: usize,
    (at, room): ((u32, u32), u32),
    size: u32,
    told: (&str, &str, bool),
    lang: Lang,
) {
    let (text, align, bold) = told;
    let half = size * 2;
    let weight = if bold { "<w:b/><w:bCs/>" } else { "" };
    let about = format!("{weight}<w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>");
    let run = run(&escaped(text), &about, lang);
    let _ = write!(
        out,
        "<wps:wsp><wps:cNvPr id=\"{id}\" name=\"\"/><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
         <wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{}\" w:lineRule=\"exact\"/><w:jc w:val=\"{align}\"/></w:pPr>{run}</w:p></w:txbxContent></wps:txbx>\
         <wps:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr></wps:wsp>",
        at.0 * EMU,
        at.1 * EMU,
        room * EMU,
        (size + size / 4 + 1) * EMU,
        (size + size / 4) * 20,
    );
}

/// Returns a grey by how dark it is.
fn grey(dark: u8) -> String {
    let light = 255 - dark;
    format!("{light:02X}{light:02X}{light:02X}")
}
