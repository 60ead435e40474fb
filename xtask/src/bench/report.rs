//! The page `docs/performance.md`: each figure beside what it is held against in the same run.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::figures::{Figures, ratio};

/// A line of the table: measure, median, what it is held against, ratio, goal.
#[derive(Debug, Clone)]
pub(super) struct Row([String; 5]);

impl Row {
    pub(super) fn alone(measure: &str, figure: &str, goal: &str) -> Row {
        Row([measure, figure, "", "", goal].map(ToOwned::to_owned))
    }

    pub(super) fn against(
        measure: &str,
        figure: &str,
        against: &str,
        ratio: f64,
        goal: &str,
    ) -> Row {
        let ratio = format!("{ratio:.2}");
        Row([measure, figure, against, ratio.as_str(), goal].map(ToOwned::to_owned))
    }

    pub(super) fn line(&self) -> String {
        format!("| {} |", self.0.join(" | "))
    }
}

#[derive(Debug, Default)]
pub(super) struct Report {
    /// Measured by itself, and told last.
    more: Vec<Row>,
    resident_kib: u64,
    warm: BTreeMap<&'static str, Figures>,
    throughput: (f64, f64),
    cold_blank: BTreeMap<&'static str, Figures>,
    cold_plain: BTreeMap<&'static str, Figures>,
    bare: Figures,
    creation: Figures,
    first_answer: Figures,
    fsync: Figures,
    syncs: Option<usize>,
}

impl Report {
    pub(super) fn resident(&mut self, kib: u64) {
        self.resident_kib = kib;
    }

    pub(super) fn more(&mut self, rows: Vec<Row>) {
        self.more.extend(rows);
    }

    pub(super) fn warm(&mut self, kind: &'static str, figures: Figures) {
        self.warm.insert(kind, figures);
    }

    /// Invocations a second of eight clients, and of the runtime's client in a tight loop.
    pub(super) fn throughput(&mut self, together: f64, alone: f64) {
        self.throughput = (together, alone);
    }

    pub(super) fn cold_blank(&mut self, kind: &'static str, figures: Figures) {
        self.cold_blank.insert(kind, figures);
    }

    pub(super) fn cold_plain(&mut self, kind: &'static str, figures: Figures) {
        self.cold_plain.insert(kind, figures);
    }

    pub(super) fn bare(&mut self, figures: Figures) {
        self.bare = figures;
    }

    pub(super) fn creation(
        &mut self,
        creation: Figures,
        first_answer: Figures,
        fsync: Figures,
        syncs: Option<usize>,
    ) {
        self.creation = creation;
        self.first_answer = first_answer;
        self.fsync = fsync;
        self.syncs = syncs;
    }

    pub(super) fn page(&self) -> String {
        let mut text = String::from(
            "# Performance\n\nWritten by `make bench`; not edited by hand. Echo functions of 1,769 MB in the `sandbox` \
             level, the client on the same machine. Machines are noisy: read the ratios, which are of one run.\n\n\
             | measure | median | held against | ratio | goal |\n|---|---|---|---|---|\n",
        );
        self.rows().iter().for_each(|row| {
            let _infallible = writeln!(text, "| {} |", row.join(" | "));
        });
        self.more.iter().for_each(|row| {
            let _infallible = writeln!(text, "{}", row.line());
        });
        text
    }

    fn rows(&self) -> Vec<[String; 5]> {
        let mut rows = Vec::new();
        for (kind, figures) in &self.warm {
            let goal = if *kind == "python" { "under 0.5 ms" } else { "" };
            rows.push(alone(&format!("warm {kind}"), figures, goal));
        }
        rows.push(self.throughput_row());
        for (kind, figures) in &self.cold_plain {
            rows.push(match *kind {
                "python" => [
                    format!("cold {kind}, plain"),
                    figures.to_string(),
                    format!("bare interpreter with its client: {}", self.bare),
                    format!("{:.2}", ratio(figures.median(), self.bare.median())),
                    "at most 1.6".to_owned(),
                ],
                "rust" => alone(&format!("cold {kind}, plain"), figures, "under 12 ms"),
                _ => alone(&format!("cold {kind}, plain"), figures, ""),
            });
        }
        for (kind, figures) in &self.cold_blank {
            let plain = self.cold_plain.get(kind).cloned().unwrap_or_default();
            rows.push([
                format!("cold {kind}, from a blank"),
                figures.to_string(),
                format!("plain: {plain}"),
                format!("{:.2}", ratio(figures.median(), plain.median())),
                String::new(),
            ]);
        }
        rows.push(self.creation_row());
        let first = "from that answer to the function's first answer";
        rows.push(alone(first, &self.first_answer, "under 100 ms"));
        #[expect(clippy::cast_precision_loss, reason = "some ten thousands of KiB")]
        let resident = self.resident_kib as f64 / 1_024.0;
        rows.push([
            "idle server, resident".to_owned(),
            format!("{resident:.1} MiB"),
            String::new(),
            String::new(),
            "under 40 MB".to_owned(),
        ]);
        rows
    }

    fn throughput_row(&self) -> [String; 5] {
        let (together, alone) = self.throughput;
        [
            "8 clients on one Python function".to_owned(),
            format!("{together:.0} a second"),
            format!("its client in a tight loop: {alone:.0} a second"),
            format!("{:.2}", together / alone),
            "at least 0.8".to_owned(),
        ]
    }

    fn creation_row(&self) -> [String; 5] {
        let syncs = self
            .syncs
            .map_or_else(|| "fsyncs not counted (no strace)".to_owned(), |n| format!("{n} fsyncs"));
        let beyond = self.creation.median().saturating_sub(self.fsync.median() * 4);
        [
            format!("create-function of 1 MB, {syncs}"),
            self.creation.to_string(),
            format!("one fsync of 4 KB: {}", self.fsync),
            format!("{:.2} ms beyond 4 fsyncs", beyond.as_secs_f64() * 1_000.0),
            "at most 4 fsyncs and 10 ms beyond".to_owned(),
        ]
    }
}

fn alone(measure: &str, figures: &Figures, goal: &str) -> [String; 5] {
    [measure.to_owned(), figures.to_string(), String::new(), String::new(), goal.to_owned()]
}
