//! Bits that flip in the pages of indexes: searches would go wrong, and nothing else.

use crate::world::World;
use sms_core::ErrorCode;
use sms_store::{Host, Opening};

const PAGE: usize = 4_096;

/// Where the last byte of each cell of a leaf of an index lies.
fn ends_of_cells(page: &[u8]) -> Vec<usize> {
    let count = usize::from(u16::from_be_bytes([page[3], page[4]]));
    let cells = (0..count).map(|cell| usize::from(u16::from_be_bytes([page[8 + cell * 2], page[9 + cell * 2]])));
    let end = |at: usize| match (page[at], page[at + 1]) {
        (size, _) if size < 0x80 => at + usize::from(size),
        (high, low) => at + 1 + ((usize::from(high & 0x7F) << 7) | usize::from(low)),
    };
    cells.map(end).filter(|end| *end < PAGE).collect()
}

#[test]
fn a_flipped_bit_of_an_index_is_told() {
    let world = World::new();
    let whole = std::fs::read(world.file()).unwrap();
    let (mut flipped, mut unseen) = (0, Vec::new());
    for (number, page) in whole.chunks(PAGE).enumerate().skip(1).filter(|(_, page)| page[0] == 0x0A) {
        for end in ends_of_cells(page) {
            let mut content = whole.clone();
            content[number * PAGE + end] ^= 1;
            std::fs::write(world.file(), content).unwrap();
            flipped += 1;
            let verdict = Host::open(&world.file().display().to_string(), &Opening::default())
                .and_then(|host| host.sms().verify());
            match verdict {
                Ok(verdict) if verdict.is_whole() => unseen.push((number + 1, end)),
                Ok(_) => {}
                Err(error) => assert_eq!(error.code(), ErrorCode::StoreDamaged, "{error}"),
            }
        }
    }
    eprintln!("{flipped} bits flipped, unseen: {unseen:?}");
    assert!(flipped > 60);
    assert!(unseen.is_empty(), "{unseen:?}");
}
