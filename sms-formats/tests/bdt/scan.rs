//! Where the elements of a well-behaved file stand, for whoever wants to spoil it.

use std::ops::Range;

/// An element: the whole of it, and what stands between its tags.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) whole: Range<usize>,
    pub(crate) inner: Range<usize>,
}

/// Every element of a file, in the order of their ends, up to where the file stops making sense.
pub(crate) fn elements(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut open: Vec<(String, usize, usize)> = Vec::new();
    let mut place = 0;
    while let Some(start) = text[place..].find('<').map(|found| place + found) {
        let Some(end) = text[start..].find('>').map(|found| start + found + 1) else { break };
        let tag = &text[start + 1..end - 1];
        place = end;
        if tag.starts_with(['?', '!']) {
            continue;
        }
        let name: String =
            tag.trim_start_matches('/').chars().take_while(|letter| !" \n\t\r/".contains(*letter)).collect();
        if tag.starts_with('/') {
            let Some((name, whole, inner)) = open.pop() else { break };
            parts.push(Part { name, whole: whole..end, inner: inner..start });
        } else if tag.ends_with('/') {
            parts.push(Part { name, whole: start..end, inner: end..end });
        } else {
            open.push((name, start, end));
        }
    }
    parts
}

/// Those without elements inside.
pub(crate) fn leaves(text: &str) -> Vec<Part> {
    elements(text).into_iter().filter(|part| !text[part.inner.clone()].contains('<')).collect()
}
