// What a Go program does to a kernel: goroutines, the collector, processes, files, sockets, TLS, timers.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func goroutines() {
	var all sync.WaitGroup
	for i := 0; i < 1000; i++ {
		all.Add(1)
		go func() { defer all.Done(); time.Sleep(time.Millisecond); _ = make([]byte, 100000) }()
	}
	all.Wait()
	runtime.GC()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGUSR1)
	check(syscall.Kill(os.Getpid(), syscall.SIGUSR1))
	<-signals
}

func files() {
	folder, err := os.MkdirTemp("", "go")
	check(err)
	file := filepath.Join(folder, "file")
	check(os.WriteFile(file, make([]byte, 10000), 0o600))
	check(os.Rename(file, file+"2"))
	check(os.Symlink(file+"2", file))
	from, err := os.Open(file)
	check(err)
	to, err := os.Create(file + "3")
	check(err)
	_, err = io.Copy(to, from)
	check(err)
	check(to.Sync())
	check(filepath.Walk(folder, func(string, os.FileInfo, error) error { return nil }))
	check(os.RemoveAll(folder))
}

func encrypted() {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	check(err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour)}
	certificate, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	check(err)
	settings := &tls.Config{
		Certificates:       []tls.Certificate{{Certificate: [][]byte{certificate}, PrivateKey: key}},
		InsecureSkipVerify: true,
	}
	listener, err := tls.Listen("tcp", "127.0.0.1:0", settings)
	check(err)
	go http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "hello") }))
	client := http.Client{Transport: &http.Transport{TLSClientConfig: settings}, Timeout: 10 * time.Second}
	answer, err := client.Get("https://" + listener.Addr().String())
	check(err)
	body, err := io.ReadAll(answer.Body)
	check(err)
	if string(body) != "hello" {
		panic("it does not hold")
	}
	_, err = net.Interfaces()
	check(err)
	_, err = net.LookupHost("localhost")
	check(err)
}

func main() {
	goroutines()
	files()
	encrypted()
	out, err := exec.Command("/bin/sh", "-c", "echo one | cat").Output()
	check(err)
	if string(out) != "one\n" {
		panic("it does not hold")
	}
	fmt.Println("well")
}
