#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace jixiao::cli {

// Takes tasks from next() until it gives none, work(task) for each on up to `jobs` threads, and
// deliver(result) for each on the calling thread, in the order of the tasks: what is delivered does
// not depend on `jobs`. next() is called by one thread at a time. Only a few tasks and results wait
// at any time, so memory does not grow with their number. The first exception of next or work comes
// out here, in its turn.
template <class Next, class Work, class Deliver>
void in_order(Next next, unsigned jobs, Work work, Deliver deliver) {
  using Task = typename decltype(next())::value_type;
  using Value = decltype(work(std::declval<Task>()));
  if (jobs <= 1) {
    while (auto task = next()) deliver(work(std::move(*task)));
    return;
  }

  struct Outcome {
    std::exception_ptr failure;
    std::optional<Value> value;
  };
  std::mutex mutex;
  std::condition_variable changed;
  std::map<std::size_t, Outcome> waiting;
  std::size_t taken = 0;      // tasks
  std::size_t delivered = 0;  // results
  bool taking = false;        // a thread is in next()
  bool ended = false;         // next() gave none
  bool stopped = false;
  std::size_t const ahead = std::size_t{4} * jobs;

  // Fills `outcome`; false at the end of the tasks. Called and left with the lock held.
  auto const one = [&](std::unique_lock<std::mutex>& lock, std::size_t& number, Outcome& outcome) {
    taking = true;
    lock.unlock();
    std::optional<Task> task;
    try {
      task = next();
    } catch (...) {
      outcome.failure = std::current_exception();
    }
    lock.lock();
    taking = false;
    if (!task) ended = true;
    changed.notify_all();
    if (!task && !outcome.failure) return false;
    number = taken++;
    if (!task) return true;
    lock.unlock();
    try {
      outcome.value.emplace(work(std::move(*task)));
    } catch (...) {
      outcome.failure = std::current_exception();
    }
    lock.lock();
    return true;
  };
  auto const worker = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock,
                   [&] { return stopped || ended || (!taking && taken < delivered + ahead); });
      std::size_t number = 0;
      Outcome outcome;
      if (stopped || ended || !one(lock, number, outcome)) return;
      waiting.emplace(number, std::move(outcome));
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
  for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(worker);
  while (true) {
    std::unique_lock lock(mutex);
    changed.wait(lock,
                 [&] { return waiting.contains(delivered) || (ended && delivered == taken); });
    if (!waiting.contains(delivered)) return;
    Outcome outcome = std::move(waiting.extract(delivered).mapped());
    ++delivered;
    changed.notify_all();
    lock.unlock();
    if (outcome.failure) std::rethrow_exception(outcome.failure);
    deliver(std::move(*outcome.value));
  }
}

}  // namespace jixiao::cli
