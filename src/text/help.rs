//! What help says: where keys work, how to answer, what *saved* means, how to leave.

use super::Phrase;

/// Over the box.
pub const TITLE: Phrase = Phrase::new("Hjälp", "Help");
/// Keys that work on the screen below.
pub const HERE: Phrase = Phrase::new("Tangenter här", "Keys here");
/// Keys of home.
pub const HOME: Phrase = Phrase::new("Bland ärendena", "Among the cases");
/// Keys of the walk.
pub const WALK: Phrase = Phrase::new("Bland stegen", "Among the steps");
/// Keys of a form.
pub const FORM: Phrase = Phrase::new("När du svarar", "While answering");
/// Keys anywhere inside a case.
pub const CASE: Phrase = Phrase::new("Var som helst i ett ärende", "Anywhere in a case");
/// Keys of a register.
pub const REGISTER: Phrase = Phrase::new("I ett register", "In a register");
/// The desk for an authority's form.
pub const DESK: Phrase = Phrase::new("Formuläret till IMY", "The form to IMY");
/// Keys of what is to be done.
pub const AGENDA: Phrase =
    Phrase::new("I det som ska göras (nu)", "Among what is to be done (now)");
/// Keys of the timeline.
pub const TIMELINE: Phrase = Phrase::new("I tidslinjen", "In the timeline");
/// Keys of the papers.
pub const PAPERS: Phrase = Phrase::new("Bland papperen", "Among the papers");
/// Keys of the facilitator.
pub const LEAD: Phrase = Phrase::new("Övningsledningen", "Exercise control");

/// How what has reached the participants is read.
pub const HOW_INBOX: (Phrase, &[Phrase]) = (
    Phrase::new("Det som har kommit till er", "What has reached you"),
    &[
        Phrase::new(
            "Nyast överst. ● är oläst; F4 går till nästa olästa, från var som helst.",
            "Newest first. ● is unread; F4 goes to the next unread, from anywhere.",
        ),
        Phrase::new(
            "Ett samtal läses som om ni just hade lagt på: logga (l) vad ni hörde.",
            "A call is read as if you had just hung up: log (l) what you heard.",
        ),
        Phrase::new(
            "Vill ni svara eller fråga: säg det till övningsledaren.",
            "To answer or to ask: tell the facilitator.",
        ),
        Phrase::new(
            "Tiden i huvudet är övningens. Inget här är på riktigt; F12 om något blir det.",
            "The time on top is the exercise's. Nothing here is real; F12 if something is.",
        ),
    ],
);

/// How an exercise is led.
pub const HOW_LEAD: (Phrase, &[Phrase]) = (
    Phrase::new("Så leder du övningen", "How to lead the exercise"),
    &[
        Phrase::new(
            "p startar och pausar. f ställer farten: 60 gör en timme till en minut.",
            "p starts and pauses. f sets the speed: 60 makes an hour a minute.",
        ),
        Phrase::new(
            "Det som är dags når deltagarna av sig självt medan du leder.",
            "What is due reaches the participants by itself while you lead.",
        ),
        Phrase::new(
            "j hoppar till nästa inspel, g till en tid. Tiden går aldrig bakåt.",
            "j jumps to the next inject, g to a time. Time never goes back.",
        ),
        Phrase::new(
            "Enter skickar det under markören nu, h håller inne, x hoppar över.",
            "Enter sends the one under the cursor, h holds back, x skips.",
        ),
        Phrase::new(
            "u skriver ett eget inspel, när någon frågar något som scenariot inte har.",
            "u writes one of your own, when somebody asks what the scenario lacks.",
        ),
        Phrase::new(
            "o antecknar vad du ser. Deltagarna ser det först när övningen är avslutad.",
            "o notes what you see. Participants see it only when it has ended.",
        ),
        Phrase::new(
            "F9 eller Esc visar deltagarnas vy; du leder ändå. F9 går tillbaka hit.",
            "F9 or Esc shows the participants' view; you still lead. F9 goes back.",
        ),
        Phrase::new(
            "e avslutar, och sedan svarar ni tillsammans på frågorna (e igen).",
            "e ends, and then you answer the questions together (e again).",
        ),
    ],
);

/// Keys everywhere.
pub const EVERYWHERE: Phrase = Phrase::new("Överallt", "Everywhere");

/// How to answer: a heading and its lines.
pub const ANSWERS: (Phrase, &[Phrase]) = (
    Phrase::new("Så svarar du", "How to answer"),
    &[
        Phrase::new(
            "?    inte känt än; någon ska ta reda på det (F2)",
            "?    not known yet; somebody is to find out (F2)",
        ),
        Phrase::new(
            "??   går inte att fastställa; ingen letar vidare (F3)",
            "??   cannot be determined; nobody looks further (F3)",
        ),
        Phrase::new(
            "tid  26 aug 16.54 · igår 14:05 · -20m · kl 14 · 20–23 aug",
            "time 26 aug 16.54 · yesterday 14:05 · -20m · kl 14 · 20–23 aug",
        ),
        Phrase::new(
            "tal  1300 · 1100–1500 · ca 1300 (hur ni räknade)",
            "number 1300 · 1100–1500 · about 1300 (how you counted)",
        ),
        Phrase::new(
            "val  siffran framför alternativet, eller mellanslag",
            "choice the number in front of it, or space",
        ),
        Phrase::new(
            "Tab  nästa fråga, Shift-Tab den förra; det skrivna blir ett utkast",
            "Tab  the next question, Shift-Tab the one before; words become a draft",
        ),
    ],
);

/// How a task is written in one line.
pub const TASKS: (Phrase, &[Phrase]) = (
    Phrase::new(
        "Så skriver du en uppgift på en rad",
        "How to write a task in one line",
    ),
    &[
        Phrase::new(
            "n a  ring leverantören @imy72-12h > it-chef",
            "n a  call the supplier @imy72-12h > head of IT",
        ),
        Phrase::new(
            "@    när: fre 12:00 · +2h · imy72-12h (12 h före klockans slut)",
            "@    when: fri 12:00 · +2h · imy72-12h (12 h before the clock ends)",
        ),
        Phrase::new(
            ">    vem: en roll hellre än ett namn",
            ">    who: a role rather than a name",
        ),
        Phrase::new(
            "w    vänta: svar från leverantören @fre 12:00",
            "w    wait: answer from the supplier @fri 12:00",
        ),
    ],
);

/// The keys of a text.
pub const TYPING: (Phrase, &[Phrase]) = (
    Phrase::new("I en text", "In a text"),
    &[
        Phrase::new(
            "Ctrl-Z ångrar · Ctrl-Y gör om · Alt-Enter ny rad",
            "Ctrl-Z undoes · Ctrl-Y redoes · Alt-Enter new line",
        ),
        Phrase::new(
            "Ctrl-U tar bort till radens början · Ctrl-W ett ord · Ctrl-K allt",
            "Ctrl-U deletes to the start of the line · Ctrl-W a word · Ctrl-K all",
        ),
        Phrase::new(
            "Ctrl-A eller Home radens början · Ctrl-E eller End dess slut",
            "Ctrl-A or Home to the start of the line · Ctrl-E or End to its end",
        ),
    ],
);

/// What *saved* means.
pub const SAVED: (Phrase, &[Phrase]) = (
    Phrase::new("Vad ”sparat” betyder", "What “saved” means"),
    &[
        Phrase::new(
            "✓ sparat: svaret ligger på disken och kan inte försvinna.",
            "✓ saved: the answer is on the disk and cannot be lost.",
        ),
        Phrase::new(
            "✎ utkast: det du skriver finns kvar efter Esc och krasch,",
            "✎ draft: what you write survives Esc and a crash,",
        ),
        Phrase::new(
            "men räknas först när du trycker Enter.",
            "but counts only when you press Enter.",
        ),
        Phrase::new(
            "Inget skrivs över: en rättelse är en ny post.",
            "Nothing is overwritten: a correction is a new record.",
        ),
    ],
);

/// How to leave.
pub const LEAVING: (Phrase, &[Phrase]) = (
    Phrase::new("Så lämnar du", "How to leave"),
    &[
        Phrase::new(
            "Esc går ett steg tillbaka och förstör aldrig något.",
            "Esc goes one step back and never destroys anything.",
        ),
        Phrase::new(
            "Ctrl-C avslutar när som helst; utkasten väntar.",
            "Ctrl-C quits at any time; drafts wait for you.",
        ),
        Phrase::new(
            "q avslutar bland ärendena; inne i ett ärende frågar den först.",
            "q quits among the cases; inside a case it asks first.",
        ),
    ],
);

/// Under the box.
pub const KEYS: Phrase = Phrase::new(
    "↑↓ PgUp PgDn bläddra · Esc stäng",
    "↑↓ PgUp PgDn scroll · Esc close",
);
