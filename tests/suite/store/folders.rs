//! Every folder keeps the same promises, on disk, in memory and behind a healthy fault injector.

use std::io::ErrorKind;
use std::rc::Rc;

use frist::store::{AppendFault, Appender, Disk, Faulty, Folder, Keep, Memory, Plan};

/// Runs `check` on every kind of folder.
fn on_all(check: impl Fn(&str, &dyn Folder)) {
    let place = tempfile::tempdir().unwrap();
    check("disk", &Disk::new(place.path().join("data")));
    check("memory", &Memory::new());
    check("faulty", &Faulty::new(Rc::new(Memory::new())));
}

#[test]
fn a_new_file_is_written_once_and_read_in_parts() {
    on_all(|kind, folder| {
        folder.write_new("a/b/c.txt", b"0123456789").unwrap();
        let again = folder.write_new("a/b/c.txt", b"x").unwrap_err();
        assert_eq!(again.kind(), ErrorKind::AlreadyExists, "{kind}");
        assert_eq!(folder.read("a/b/c.txt").unwrap(), b"0123456789", "{kind}");
        assert_eq!(folder.read_from("a/b/c.txt", 3, 4).unwrap(), b"3456");
        assert_eq!(folder.read_from("a/b/c.txt", 8, 9).unwrap(), b"89");
        assert_eq!(folder.read_from("a/b/c.txt", 99, 9).unwrap(), b"");
        assert_eq!(folder.stamp("a/b/c.txt").unwrap().len, 10);
    });
}

#[test]
fn listing_names_files_and_folders_in_order() {
    on_all(|kind, folder| {
        folder.write_new("case/b.txt", b"").unwrap();
        folder.write_new("case/a.txt", b"").unwrap();
        folder.create_folder("case/z").unwrap();
        let names: Vec<(String, bool)> = folder
            .list("case")
            .unwrap()
            .into_iter()
            .map(|listed| (listed.name, listed.is_folder))
            .collect();
        let expected = [("a.txt", false), ("b.txt", false), ("z", true)];
        assert_eq!(names, expected.map(|(n, f)| (n.to_owned(), f)), "{kind}");
        let none = folder.list("nowhere").unwrap_err();
        assert_eq!(none.kind(), ErrorKind::NotFound, "{kind}");
    });
}

#[test]
fn replacing_gives_the_name_to_another_file() {
    on_all(|kind, folder| {
        for keep in [Keep::Synced, Keep::Soft] {
            folder.replace("s.toml", b"old", keep).unwrap();
            let before = folder.stamp("s.toml").unwrap();
            folder.replace("s.toml", b"new!", keep).unwrap();
            assert_eq!(folder.read("s.toml").unwrap(), b"new!", "{kind}");
            let after = folder.stamp("s.toml").unwrap();
            assert_ne!(before, after, "{kind}");
            folder.remove("s.toml").unwrap();
        }
        assert!(folder.list("").unwrap().is_empty(), "{kind}: left behind");
        let gone = folder.remove("s.toml").unwrap_err();
        assert_eq!(gone.kind(), ErrorKind::NotFound, "{kind}");
    });
}

#[test]
fn appending_goes_on_where_the_file_ends() {
    on_all(|kind, folder| {
        let mut one = Appender::new(folder.open_tail("j/a").unwrap());
        one.append(b"one\n").unwrap();
        one.append(b"two\n").unwrap();
        drop(one);
        let mut next = Appender::new(folder.open_tail("j/a").unwrap());
        next.append(b"three\n").unwrap();
        assert_eq!(folder.read("j/a").unwrap(), b"one\ntwo\nthree\n", "{kind}");
    });
}

#[test]
fn a_rewritten_file_is_noticed_by_who_appends_to_it() {
    on_all(|kind, folder| {
        // Given a program that appends, and another that masks.
        let mut owner = Appender::new(folder.open_tail("j/a").unwrap());
        owner.append(b"secret\n").unwrap();
        let masked = folder.rewrite("j/a", &mut |bytes| {
            assert_eq!(bytes, b"secret\n");
            Some(b"null\n".to_vec())
        });
        assert!(masked.unwrap(), "{kind}");
        // When the first goes on, it is told, and what it appends lands in the new file.
        let told = owner.append(b"next\n").unwrap_err();
        assert!(matches!(told, AppendFault::Changed), "{kind}: {told:?}");
        owner.accept();
        owner.append(b"next\n").unwrap();
        assert_eq!(folder.read("j/a").unwrap(), b"null\nnext\n", "{kind}");
    });
}

#[test]
fn a_file_that_is_good_as_it_is_is_left_alone() {
    on_all(|kind, folder| {
        folder.write_new("j/a", b"fine\n").unwrap();
        let before = folder.stamp("j/a").unwrap();
        assert!(!folder.rewrite("j/a", &mut |_| None).unwrap(), "{kind}");
        assert_eq!(folder.stamp("j/a").unwrap(), before, "{kind}");
    });
}

#[test]
fn somebody_elses_line_in_our_file_is_noticed() {
    on_all(|kind, folder| {
        let mut ours = Appender::new(folder.open_tail("j/a").unwrap());
        ours.append(b"one\n").unwrap();
        let mut theirs = Appender::new(folder.open_tail("j/a").unwrap());
        theirs.append(b"other\n").unwrap();
        let told = ours.append(b"two\n").unwrap_err();
        assert!(matches!(told, AppendFault::Changed), "{kind}: {told:?}");
        assert_eq!(folder.read("j/a").unwrap(), b"one\nother\n", "{kind}");
    });
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    let disk = Disk::new(place.path().join("data"));
    disk.write_new("case/rules/a.toml", b"x").unwrap();
    disk.replace("case/s.toml", b"x", Keep::Soft).unwrap();
    drop(disk.open_tail("case/journal/a.jsonl").unwrap());
    let mode = |name: &str| {
        let known = std::fs::metadata(disk.root().join(name)).unwrap();
        known.permissions().mode() & 0o777
    };
    for folder in ["", "case", "case/rules", "case/journal"] {
        assert_eq!(mode(folder), 0o700, "{folder}");
    }
    for file in ["case/rules/a.toml", "case/s.toml", "case/journal/a.jsonl"] {
        assert_eq!(mode(file), 0o600, "{file}");
    }
}

/// A folder that fails as planned, over memory that shows what is in it.
fn failing() -> (Memory, Faulty) {
    let memory = Memory::new();
    let faulty = Faulty::new(Rc::new(memory.clone()));
    (memory, faulty)
}

#[test]
fn a_full_disk_leaves_nothing_of_the_line_whatever_room_there_was() {
    for room in 0..5 {
        let (memory, faulty) = failing();
        let mut appender = Appender::new(faulty.open_tail("a").unwrap());
        appender.append(b"good\n").unwrap();
        faulty.plan(Plan::FullAfter(room));
        let told = appender.append(b"lost\n").unwrap_err();
        assert!(matches!(told, AppendFault::Nothing(_)), "{room}: {told:?}");
        assert_eq!(memory.read("a").unwrap(), b"good\n", "{room}");
        // When there is room again, the next one goes through.
        faulty.plan(Plan::Healthy);
        appender.append(b"next\n").unwrap();
        assert_eq!(memory.read("a").unwrap(), b"good\nnext\n", "{room}");
    }
}

#[test]
fn what_cannot_be_taken_back_spoils_the_file_for_good() {
    let (memory, faulty) = failing();
    let mut appender = Appender::new(faulty.open_tail("a").unwrap());
    faulty.plan(Plan::SyncFails);
    let told = appender.append(b"line\n").unwrap_err();
    assert!(matches!(told, AppendFault::Spoiled(_)), "{told:?}");
    faulty.plan(Plan::Healthy);
    let told = appender.append(b"line\n").unwrap_err();
    assert!(matches!(told, AppendFault::Spoiled(_)), "{told:?}");
    assert_eq!(memory.read("a").unwrap(), b"");
}

#[test]
fn a_power_cut_leaves_what_was_synced() {
    let memory = Memory::new();
    let mut appender = Appender::new(memory.open_tail("j/a").unwrap());
    appender.append(b"kept\n").unwrap();
    memory.open_tail("j/a").unwrap().write(b"not yet").unwrap();
    memory.replace("soft", b"draft", Keep::Soft).unwrap();
    memory.cut_power();
    assert_eq!(memory.read("j/a").unwrap(), b"kept\n");
    assert!(memory.read("soft").is_err());
}
