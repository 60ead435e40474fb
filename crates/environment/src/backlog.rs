//! Connections that wait to be accepted when a listener changes hands.

use std::net::TcpListener;

/// More than a listener keeps (`net.core.somaxconn`, listen(2)). Where there is no isolation others may
/// go on connecting, and this must end all the same.
const MOST: usize = 4_096;

/// Closes what waits in the backlog of `listener`, which does not block.
pub(crate) fn drop_all(listener: &TcpListener) {
    for _ in 0..MOST {
        if listener.accept().is_err() {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn who_waited_is_told_that_nobody_listens() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let mut waiting: Vec<TcpStream> =
            (0..3).map(|_| TcpStream::connect(address).unwrap()).collect();
        drop_all(&listener);
        for stream in &mut waiting {
            assert_eq!(stream.read(&mut [0]).unwrap(), 0);
        }
    }
}
