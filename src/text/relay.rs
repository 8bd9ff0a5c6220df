//! Skatteverket's relay of post to persons with protected identity, as a procedure. No identity number
//! is ever asked for here: it is written by hand on the envelope.

use super::Phrase;

/// Over the steps.
pub const TITLE: Phrase = Phrase::new(
    "Så förmedlar Skatteverket posten",
    "How the Tax Agency relays the post",
);

/// The steps, in order.
pub const STEPS: [Phrase; 6] = [
    Phrase::new(
        "Pröva först en säker väg: chefen, telefon eller möte. Är adressen känd: skicka direkt som vanligt.",
        "First try a safe route: the manager, phone or a meeting. If the address is known, send directly as usual.",
    ),
    Phrase::new(
        "Lägg brevet i ett inre kuvert och förslut det. Skriv avsändarens adress på baksidan, inget om varför.",
        "Put the letter in an inner envelope and seal it. Write the sender's address on the back, and nothing about why.",
    ),
    Phrase::new(
        "Skriv mottagarens personnummer för hand på det inre kuvertet. Aldrig här.",
        "Write the recipient's identity number by hand on the inner envelope. Never here.",
    ),
    Phrase::new(
        "Lägg det i ett yttre kuvert till Skatteverket, Box 2820, 403 20 Göteborg. Flera brev får ligga i samma.",
        "Put it in an outer envelope to Skatteverket, Box 2820, 403 20 Göteborg. Several letters may share it.",
    ),
    Phrase::new(
        "Rekommenderat skickas ett i taget. Ett barn behöver giltig legitimation för att hämta ut det.",
        "Send registered letters one at a time. A child needs valid identification to collect it.",
    ),
    Phrase::new(
        "Vanliga brev har varken kvittens eller spårning: anteckna bara när ni skickade. Gäller inte fingerade uppgifter.",
        "Ordinary letters give no receipt and cannot be traced: record only when you sent them. Not for assumed identities.",
    ),
];

/// When this was checked.
pub const CHECKED: Phrase = Phrase::new(
    "Uppgifterna kontrollerades 2026-11-22. Kontrollera adressen på skatteverket.se innan ni skickar.",
    "Checked 2026-11-22. Verify the address at skatteverket.se before you send.",
);
