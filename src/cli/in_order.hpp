#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace jixiao::cli {

// work(0) … work(count - 1) on up to `jobs` threads, and deliver(i, result) for each on the calling
// thread, in order: what is delivered does not depend on `jobs`. Only a few results wait at a time,
// so memory does not grow with `count`. The first exception of a work comes out here, in its turn.
template <class Work, class Deliver>
void in_order(std::size_t count, unsigned jobs, Work work, Deliver deliver) {
  using Value = decltype(work(std::size_t{}));
  struct Outcome {
    std::exception_ptr failure;
    std::vector<Value> value;  // one, or none on failure
  };
  auto const outcome_of = [&](std::size_t i) {
    Outcome outcome;
    try {
      outcome.value.push_back(work(i));
    } catch (...) {
      outcome.failure = std::current_exception();
    }
    return outcome;
  };
  if (jobs <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) deliver(i, work(i));
    return;
  }

  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, Outcome> waiting;
  std::size_t next = 0;       // to be worked on
  std::size_t delivered = 0;  // so far
  bool stopped = false;
  std::size_t const ahead = std::size_t{4} * jobs;

  auto const worker = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return stopped || next >= count || next < delivered + ahead; });
      if (stopped || next >= count) return;
      std::size_t const i = next++;
      lock.unlock();
      auto outcome = outcome_of(i);
      lock.lock();
      waiting.emplace(i, std::move(outcome));
      changed.notify_all();
    }
  };
  struct Stop {
    std::mutex& mutex;
    std::condition_variable& changed;
    bool& stopped;
    ~Stop() {
      std::lock_guard const lock(mutex);
      stopped = true;
      changed.notify_all();
    }
  };

  std::vector<std::jthread> threads;
  Stop const stop{mutex, changed, stopped};  // before the threads are joined
  for (unsigned i = 0; i < jobs && i < count; ++i) threads.emplace_back(worker);
  for (std::size_t i = 0; i < count; ++i) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return waiting.contains(i); });
    Outcome outcome = std::move(waiting.extract(i).mapped());
    ++delivered;
    changed.notify_all();
    lock.unlock();
    if (outcome.failure) std::rethrow_exception(outcome.failure);
    deliver(i, std::move(outcome.value.front()));
  }
}

}  // namespace jixiao::cli
