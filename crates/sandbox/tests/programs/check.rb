# What a Ruby program does to a kernel: threads, processes, files, sockets, TLS, timers.
require "openssl"
require "open3"
require "socket"
require "tempfile"
require "timeout"

def check(holds) = holds || raise("it does not hold")

check((1..20).map { |n| Thread.new { n * n } }.sum(&:value) == 2870)
GC.start
GC.compact if GC.respond_to?(:compact)
check(Open3.capture2("/bin/sh", "-c", "echo one | cat").first == "one\n")
reader, writer = IO.pipe
child = fork { writer.puts Process.pid }
check(reader.gets.to_i == child)
Process.wait child

Dir.mktmpdir do |folder|
  file = File.join(folder, "file")
  File.write(file, "x" * 10_000)
  File.open(file) { |it| it.flock(File::LOCK_EX) }
  File.rename(file, file + "2")
  File.symlink(file + "2", file)
  check(Dir.children(folder).size == 2)
end

key = OpenSSL::PKey::RSA.new(2048)
certificate = OpenSSL::X509::Certificate.new
certificate.public_key = key.public_key
certificate.not_before, certificate.not_after = Time.now - 60, Time.now + 60
certificate.subject = certificate.issuer = OpenSSL::X509::Name.parse("/CN=here")
certificate.sign(key, OpenSSL::Digest.new("SHA256"))
context = OpenSSL::SSL::SSLContext.new
context.cert, context.key = certificate, key
listener = TCPServer.new("127.0.0.1", 0)
server = Thread.new { OpenSSL::SSL::SSLServer.new(listener, context).accept.write("hello") }
client = OpenSSL::SSL::SSLSocket.new(TCPSocket.new("127.0.0.1", listener.addr[1]))
client.connect
check(client.readpartial(5) == "hello")
server.join
check(Addrinfo.getaddrinfo("localhost", 80).any?)
check(Socket.getifaddrs.any?)
check((Timeout.timeout(0.01) { sleep } rescue :late) == :late)
puts "well"
