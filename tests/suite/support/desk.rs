//! A desk with the whole program on it: the real `update`, the real hands over a disk in memory, and
//! a clock that stands where it was put. Keys in our notation, and what the screen shows.

#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "a helper of tests: what goes wrong is to stop the test"
)]

use std::rc::Rc;

use frist::app::{Effect, Key, Model, Msg, has_idle_work, update};
use frist::builtin;
use frist::case::{Case, Rules};
use frist::runtime::Performer;
use frist::store::{Folder, Keep, Memory, Random, Settings};
use frist::text::Lang;
use frist::time::{Direction, Moment, read_when};
use frist::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The program on a desk.
pub(crate) struct Desk {
    /// The state behind the screen.
    pub(crate) model: Model,
    /// Everything that the program wanted done, in order.
    pub(crate) effects: Vec<Effect>,
    performer: Performer,
    now: Moment,
    /// What the loop keeps of its frames.
    kept: view::Kept,
}

impl Desk {
    /// An empty home at 2026-11-23 09:00, 120×36, Swedish, on a disk in memory.
    pub(crate) fn home() -> Self {
        Self::on(Rc::new(Memory::new()))
    }

    /// An empty home on this disk.
    pub(crate) fn on(data: Rc<dyn Folder>) -> Self {
        Self::with(data, Rc::new(Memory::new()), 0)
    }

    /// An empty home over these two folders. Two desks on the same disk need different seeds, or
    /// they would draw the same names.
    pub(crate) fn with(data: Rc<dyn Folder>, config: Rc<dyn Folder>, mut seed: u64) -> Self {
        let (rules, _) = Rules::read(builtin::PLAYBOOK, &builtin::rule_files()).unwrap();
        let (settings, _) = Settings::load(config.as_ref()).unwrap();
        // A small scenario of the user's own, before the shipped ones.
        let small = include_bytes!("../../fixtures/scenarios/valid/small.toml");
        config.create_folder("playbooks/scenarios").unwrap();
        config
            .replace("playbooks/scenarios/small.toml", small, Keep::Soft)
            .unwrap();
        let random = move || {
            seed += 1;
            Ok(Random::fixed(seed))
        };
        let performer = Performer::new(data, config, Box::new(random));
        let now = moment("2026-11-23 09:00");
        let model = Model::new(now, (120, 36), settings, vec![rules.playbook]);
        let mut desk = Self {
            model,
            effects: Vec::new(),
            performer,
            now,
            kept: view::Kept::default(),
        };
        desk.carry_out(vec![Effect::ListCases]);
        desk.rest();
        desk
    }

    /// A real incident of this title, opened by keys, the notice read.
    pub(crate) fn open(title: &str) -> Self {
        Self::home().new_case(title)
    }

    /// Opens a new incident by keys and reads the notice; the cursor is in the first question.
    pub(crate) fn begun(self, title: &str) -> Self {
        self.keys("n").paste(title).keys("<enter>AL<enter><enter>")
    }

    /// Opens a new incident by keys, reads the notice and goes to the step that tells what happened.
    pub(crate) fn new_case(self, title: &str) -> Self {
        self.begun(title).keys("<esc><down>")
    }

    /// Puts the clock at a local time, such as `2026-11-23 09:00`.
    pub(crate) fn at(mut self, when: &str) -> Self {
        self.now = moment(when);
        self.send(Msg::Tick);
        self
    }

    /// Gives the terminal a size.
    pub(crate) fn size(mut self, columns: u16, rows: u16) -> Self {
        self.send(Msg::Resize(columns, rows));
        self
    }

    /// Speaks another language.
    pub(crate) fn lang(mut self, lang: Lang) -> Self {
        self.model.lang = lang;
        self
    }

    /// Presses keys.
    pub(crate) fn keys(mut self, notation: &str) -> Self {
        for key in Key::parse_all(notation).unwrap() {
            self.send(Msg::Key(key));
        }
        self.rest();
        self
    }

    /// Pastes a text.
    pub(crate) fn paste(mut self, text: &str) -> Self {
        self.send(Msg::Paste(text.to_owned()));
        self
    }

    /// Sends a message and carries out what it leads to.
    pub(crate) fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, self.now, msg);
        self.carry_out(effects);
        self.draw_as_the_loop_does();
    }

    /// Draws the next frame as the loop does, with what it has kept of the frames before, and fails
    /// unless it is the frame that is drawn from nothing.
    fn draw_as_the_loop_does(&mut self) {
        let (columns, rows) = self.model.size;
        let area = Rect::new(0, 0, columns, rows);
        let cells = |canvas: &view::Canvas| {
            let mut buffer = Buffer::empty(area);
            let rows = buffer.content.chunks_exact_mut(usize::from(columns));
            for (row, cells) in canvas.rows().iter().zip(rows) {
                row.lay_out(cells);
            }
            buffer
        };
        let kept = view::recompose(&self.model, self.model.size, &mut self.kept);
        let anew = view::compose(&self.model, self.model.size);
        assert_eq!(cells(&kept), cells(&anew), "a part was kept too long");
    }

    /// Nothing waits: lets the program do what can wait.
    pub(crate) fn rest(&mut self) {
        while has_idle_work(&self.model) {
            self.send(Msg::Idle);
        }
    }

    /// Takes a message in without carrying out what it leads to: the moment before the disk.
    pub(crate) fn take(&mut self, msg: Msg) -> Vec<Effect> {
        update(&mut self.model, self.now, msg)
    }

    /// Lets time pass to this moment.
    pub(crate) fn pass(&mut self, now: Moment) {
        self.now = now;
        self.send(Msg::Tick);
    }

    /// Returns what the clock shows.
    pub(crate) const fn now(&self) -> Moment {
        self.now
    }

    /// Looks for what other sessions have written, as the loop does between keys.
    pub(crate) fn follow(&mut self) {
        if let Some(msg) = self.performer.follow() {
            self.send(msg);
        }
    }

    /// Carries effects out, and what their answers lead to.
    pub(crate) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.effects.push(effect.clone());
            let stamp = self.model.stamp(self.now);
            if let Some(msg) = self.performer.perform(effect, stamp) {
                self.send(msg);
            }
        }
    }

    /// Returns the open case.
    pub(crate) fn case(&self) -> &Case {
        self.model.open.as_ref().unwrap().case()
    }

    /// Returns the cells of the screen.
    pub(crate) fn buffer(&self) -> Buffer {
        let (columns, rows) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let drawn = terminal.draw(|frame| view::draw(&self.model, frame));
        drawn.unwrap().buffer.clone()
    }

    /// Returns the screen as text, without the spaces at the ends of rows.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.buffer();
        let rows = buffer.content.chunks(usize::from(buffer.area.width));
        let text = |row: &[ratatui::buffer::Cell]| {
            let row: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            row.trim_end().to_owned()
        };
        rows.map(text).collect::<Vec<_>>().join("\n")
    }
}

/// Reads a local time in Stockholm.
pub(crate) fn moment(when: &str) -> Moment {
    read_when(when, Moment::from_millis(0), Direction::Nearest)
        .unwrap()
        .from()
}

/// Says that the screen shows a text.
#[track_caller]
pub(crate) fn shows(desk: &Desk, text: &str) {
    assert!(
        desk.screen().contains(text),
        "no {text:?} in\n{}",
        desk.screen()
    );
}

/// Says that the screen does not show a text.
#[track_caller]
pub(crate) fn hides(desk: &Desk, text: &str) {
    assert!(
        !desk.screen().contains(text),
        "{text:?} in\n{}",
        desk.screen()
    );
}
