#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/writer.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/in_order.hpp"
#include "cli/progress.hpp"
#include "cli/tasks.hpp"
#include "engine/appraise.hpp"

namespace jixiao::cli {

// What became of one input.
struct Outcome {
  std::vector<std::string> items;  // what to print, in the format asked for
  Errors errors;                   // what could not be read
  std::size_t count = 0;           // forms
  ExitStatus status = ExitStatus::clean;
  std::size_t passed_over = 0;  // what is no form of the kind that the command takes
  bool streamed = false;        // one form of a stream
};

// The XML document around the items: a root of its own name, unless a single input gave a single
// item that may itself be the root.
struct Frame {
  std::string_view plural;
  std::string_view xmlns;
  bool always = false;
};

// The items of one output in one format: JSON and XML through a Writer, text as it is.
class Rendering {
 public:
  // `inputs`: how many there are. A sole item can be the root only when there is one.
  Rendering(Session const& session, Frame frame, std::size_t inputs)
      : session_(session), frame_(frame), inputs_(inputs) {}

  [[nodiscard]] bool is_text() const { return session_.request.format == "text"; }
  [[nodiscard]] bool is_xml() const { return session_.request.format == "xml"; }
  // `siblings`: how many items the same input gives, this one included; of a stream, several.
  static constexpr std::size_t several = 2;
  [[nodiscard]] std::string item(std::size_t siblings,
                                 std::function<void(Writer&)> const& write) const;

  // Prints the items of the next input; `finish` ends the document.
  void print(Outcome const& outcome);
  void finish();

 private:
  [[nodiscard]] bool framed(std::size_t siblings) const {
    return frame_.always || inputs_ != 1 || siblings != 1;
  }

  [[nodiscard]] std::string opening() const;

  Session const& session_;
  Frame frame_;
  std::size_t inputs_;
  bool begun_ = false;
  bool open_ = false;  // a root that finish() must close
  bool any_read_ = false;
};

// How a command wants its inputs.
struct Manner {
  bool one_by_one = false;  // forms of a stream each by itself, in bounded memory
  bool printing = true;     // results go to standard output while it runs
};

// What is known of a run while it goes on, and said of it.
class Run {
 public:
  Run(Session const& session, InputList const& inputs, Manner manner);

  [[nodiscard]] std::optional<Task> next() { return tasks_.next(); }
  // The bytes of a document; where there are none, why.
  void read(Task& task) const;
  // In the order of the tasks: tells the errors and how far it is.
  void account(Task const& task, Outcome& outcome);
  [[nodiscard]] ExitStatus status() const { return status_; }
  [[nodiscard]] std::string const& name(Task const& task) const {
    return inputs_.names[task.input];
  }

 private:
  void end_stream(Task const& task, Outcome& outcome);

  Session const& session_;
  InputList const& inputs_;
  Tasks tasks_;
  Progress progress_;
  Count count_;
  ExitStatus status_ = ExitStatus::clean;
  struct {
    std::size_t forms = 0;
    std::size_t errors = 0;
    std::size_t passed_over = 0;
  } stream_;  // the one that is being read
};

// Reads the inputs, works on several at a time, and gives each outcome to `deliver` in order. What
// could not be read is told to the operator, and is not given on. `work` gives an Outcome or what
// is derived from it.
template <class Work, class Deliver>
[[nodiscard]] ExitStatus over_inputs(Session const& session, InputList const& inputs,
                                     Work const& work, Deliver const& deliver, Manner manner = {}) {
  using Made = decltype(work(std::size_t{}, std::declval<Input const&>()));
  struct Done {
    Task task;
    Made made;
  };
  Run run(session, inputs, manner);
  auto const done_of = [&](Task task) {
    Done done{std::move(task), {}};
    auto& [taken, made] = done;
    if (taken.end) return done;
    run.read(taken);
    if (taken.errors.empty())
      made =
          work(taken.input, {run.name(taken), *taken.bytes, taken.piece ? &*taken.piece : nullptr});
    else
      made.errors = std::move(taken.errors);
    made.streamed = taken.piece.has_value();
    if (!made.errors.empty()) made.status = ExitStatus::failed;
    taken.bytes.reset();
    return done;
  };
  in_order([&] { return run.next(); }, session.request.jobs, done_of,
           [&](Done done) {
             run.account(done.task, done.made);
             if (!done.task.end) deliver(done.task.input, done.made);
           });
  return run.status();
}

// The inputs that the operands name; says what it passed over.
[[nodiscard]] InputList inputs_of(Session const& session);
[[nodiscard]] Options options_of(Session const& session);

}  // namespace jixiao::cli
