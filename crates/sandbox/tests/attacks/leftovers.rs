//! What one function leaves for the next one on the same machine.

use cresset_sandbox::Defence;

use crate::harness::{Attack, Outcome};
use crate::scene::{Scene, secret};

pub(crate) const ATTACKS: &[Attack] = &[Attack {
    name: "files_of_the_one_before",
    what: "looks for files that another function has left in `/tmp` and `/dev/shm`",
    walls: &[Defence::OwnSandbox],
    attempt: |scene| Box::pin(files_of_the_one_before(scene)),
}];

async fn files_of_the_one_before(scene: &mut Scene) -> Outcome {
    let secret = secret();
    let leave =
        format!("[open(at + '/left', 'w').write('{secret}') for at in ('/tmp', '/dev/shm')]");
    scene.python(&leave).await;
    scene.next_function().await;
    let look = "import os\n\
                for at in '/tmp', '/dev/shm', '/var/tmp':\n\
                \x20   for top, _, names in os.walk(at):\n\
                \x20       for name in names: print(open(os.path.join(top, name)).read())";
    Outcome::succeeded_if(scene.python(look).await.out.contains(&secret))
}
