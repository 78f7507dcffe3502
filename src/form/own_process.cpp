#include "form/own_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <mutex>
#include <new>
#include <utility>

namespace jixiao::form {
namespace {

constexpr int out_of_memory = 3;
constexpr int broke_off = 4;
constexpr rlim_t most_seconds = 1'000'000'000;
constexpr std::size_t buffer_size = std::size_t{64} << 10;

rlim_t held_by_this_process() {
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void set_bound(__rlimit_resource_t resource, rlim_t soft, rlim_t hard) {
  rlimit const limit{soft, hard};
  setrlimit(resource, &limit);
}

[[noreturn]] void work_in_child(OwnProcess::Bounds bounds, rlim_t held,
                                OwnProcess::Work const& work, int pipe) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // What a library says when it gives up is said again, better, by whoever waits.
  if (int const nowhere = open("/dev/null", O_WRONLY); nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  set_bound(RLIMIT_CORE, 0, 0);
  auto const seconds = std::min<rlim_t>(bounds.seconds, most_seconds);
  set_bound(RLIMIT_CPU, seconds, seconds + 1);
  auto const memory = bounds.memory < RLIM_INFINITY - held ? held + bounds.memory : RLIM_INFINITY;
  set_bound(RLIMIT_AS, memory, memory);
  std::set_new_handler([] { _exit(out_of_memory); });
  for (int const number : {SIGXCPU, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGPIPE})
    signal(number, SIG_DFL);
  try {
    work(pipe);
    _exit(0);
  } catch (std::bad_alloc const&) {
    _exit(out_of_memory);
  } catch (...) {
    _exit(broke_off);
  }
}

}  // namespace

std::optional<OwnProcess> OwnProcess::start(Bounds bounds, Work const& work) {
  // One at a time: a process started in between would hold the writing end open as well, and the
  // end of the result would not be seen.
  static std::mutex starting;
  std::lock_guard const alone(starting);
  auto const held = held_by_this_process();
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  pid_t const process = fork();
  if (process == 0) {
    close(ends[0]);
    work_in_child(bounds, held, work, ends[1]);
  }
  close(ends[1]);
  if (process < 0) {
    close(ends[0]);
    return std::nullopt;
  }
  return OwnProcess(process, ends[0]);
}

OwnProcess::OwnProcess(OwnProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      pipe_(std::exchange(other.pipe_, -1)),
      buffer_(std::move(other.buffer_)),
      taken_(std::exchange(other.taken_, 0)) {}

OwnProcess::~OwnProcess() {
  if (process_ > 0) kill(process_, SIGKILL);
  static_cast<void>(wait());
}

bool OwnProcess::read(char* to, std::size_t size) {
  while (size > 0) {
    if (taken_ == buffer_.size() && !fill()) return false;
    auto const count = std::min(size, buffer_.size() - taken_);
    std::copy_n(buffer_.data() + taken_, count, to);
    taken_ += count;
    to += count;
    size -= count;
  }
  return true;
}

bool OwnProcess::fill() {
  taken_ = 0;
  buffer_.resize(buffer_size);
  ssize_t count = 0;
  do count = ::read(pipe_, buffer_.data(), buffer_.size());
  while (count < 0 && errno == EINTR);
  buffer_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return count > 0;
}

OwnProcess::End OwnProcess::wait() {
  if (pipe_ >= 0) close(std::exchange(pipe_, -1));
  if (process_ <= 0) return End::broken;
  int status = 0;
  pid_t ended = 0;
  do ended = waitpid(process_, &status, 0);
  while (ended < 0 && errno == EINTR);
  process_ = -1;
  if (ended < 0) return End::broken;
  if (WIFSIGNALED(status)) {
    int const by = WTERMSIG(status);
    if (by == SIGXCPU || by == SIGKILL) return End::too_long;
    // Libraries in C abort when there is no memory.
    return by == SIGABRT ? End::too_large : End::broken;
  }
  if (WEXITSTATUS(status) == 0) return End::done;
  return WEXITSTATUS(status) == out_of_memory ? End::too_large : End::broken;
}

void write_to(int pipe, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const count = write(pipe, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) _exit(broke_off);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace jixiao::form
