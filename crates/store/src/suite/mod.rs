//! What every engine must do, as tests. An engine hands in a way to open itself, and gets one test
//! for each behaviour by `suite!`.

pub(crate) mod blobs;
pub(crate) mod concurrency;
pub(crate) mod durability;
pub(crate) mod model;
pub(crate) mod records;
pub(crate) mod watch;

use std::sync::Arc;

use bytes::Bytes;
use cresset_ambient::TaskKind;

use crate::{Blobs, Expected, Key, Prefix, Record, Records, Revision};

/// A place where a store is kept, empty at first.
pub(crate) trait Engine: Send + Sync {
    type Store: Store;

    /// Opens the store that is kept here; it is not open already.
    async fn open(&self) -> Self::Store;
}

pub(crate) trait Store: Send + Sync {
    fn records(&self) -> Arc<dyn Records>;
    fn blobs(&self) -> Arc<dyn Blobs>;
    async fn close(self);
}

/// A test per behaviour, each with an engine of its own.
macro_rules! suite {
    ($engine:expr) => {
        $crate::suite::behaviours! { $engine, records:
            what_was_put_is_got,
            the_largest_value_is_kept_and_a_larger_one_refused,
            every_write_has_a_higher_revision,
            absent_holds_only_where_nothing_is,
            at_holds_only_at_that_revision,
            a_conflict_changes_nothing,
            a_key_made_anew_is_not_the_old_one,
            deleting_what_is_not_there_succeeds_unless_a_revision_is_expected,
            a_list_is_in_the_order_of_the_keys,
            a_list_has_whole_segments_only,
            pages_put_together_are_the_list,
            a_list_may_go_on_after_a_key_that_is_gone,
        }
        $crate::suite::behaviours! { $engine, watch:
            a_watcher_sees_every_change_in_order,
            a_watcher_sees_only_what_is_below_its_prefix,
            a_refused_write_is_no_change,
            deleting_what_is_not_there_is_no_change,
            a_change_is_told_before_its_writer_is_answered,
            watch_then_list_misses_nothing,
            a_watcher_that_falls_behind_is_ended,
            closing_ends_the_watches_after_their_last_change,
        }
        $crate::suite::behaviours! { $engine, concurrency:
            of_many_that_create_a_key_one_wins,
            of_many_writers_at_a_revision_one_wins,
            counting_by_compare_and_set_loses_no_step,
            a_write_that_was_answered_is_seen_by_every_reader,
            a_conflict_does_not_fail_the_writes_beside_it,
            a_dropped_write_happens_as_a_whole_or_not_at_all,
        }
        $crate::suite::behaviours! { $engine, durability:
            what_was_written_is_there_after_a_restart,
            revisions_rise_over_a_restart_also_after_deletions,
            what_was_accepted_is_written_when_the_store_is_closed,
            a_closed_store_says_so,
        }
        $crate::suite::behaviours! { $engine, blobs:
            a_content_is_found_by_its_digest,
            the_same_content_is_kept_once,
            the_same_content_put_at_once_is_kept_once,
            a_stream_is_the_same_as_a_whole,
            a_stream_up_to_its_limit_is_kept,
            a_stream_over_its_limit_leaves_nothing,
            a_stream_that_fails_leaves_nothing,
            a_local_file_holds_the_content,
            a_deleted_content_is_gone,
            what_is_not_there_is_not_found,
            a_content_that_is_read_survives_its_deletion,
        }

        #[test]
        fn random_operations_do_as_the_model_does() {
            $crate::suite::model::check(|| $engine);
        }
    };
}

macro_rules! behaviours {
    ($engine:expr, $room:ident: $($behaviour:ident,)+) => {
        mod $room {
            use super::*;

            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $behaviour() {
                    $crate::suite::$room::$behaviour(&$engine).await;
                }
            )+
        }
    };
}

pub(crate) use {behaviours, suite};

pub(crate) fn key(path: &str) -> Key {
    Key::new(path).unwrap()
}

pub(crate) fn prefix(path: &str) -> Prefix {
    Prefix::new(path).unwrap()
}

pub(crate) fn bytes(text: &str) -> Bytes {
    Bytes::copy_from_slice(text.as_bytes())
}

pub(crate) async fn put(records: &Arc<dyn Records>, path: &str, value: &str) -> Revision {
    records.put(&key(path), bytes(value), Expected::Any).await.unwrap()
}

pub(crate) async fn list(records: &Arc<dyn Records>, path: &str) -> Vec<Record> {
    records.list(&prefix(path), None, usize::MAX).await.unwrap()
}

pub(crate) fn paths(records: &[Record]) -> Vec<&str> {
    records.iter().map(|record| record.key.as_str()).collect()
}

/// Does all of it at once, and waits for all results.
pub(crate) async fn at_once<T, F>(work: impl IntoIterator<Item = F>) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let spawn = |future| cresset_ambient::spawn(TaskKind("test"), future);
    let tasks: Vec<_> = work.into_iter().map(spawn).collect();
    let mut results = Vec::with_capacity(tasks.len());
    for task in tasks {
        results.push(task.await.unwrap());
    }
    results
}
