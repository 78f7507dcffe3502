#include "cli/tasks.hpp"

#include <utility>

namespace jixiao::cli {

std::optional<Task> Tasks::next() {
  if (stopped_) return std::nullopt;
  if (stream_) return next_of_stream();
  if (next_ == inputs_.names.size()) return std::nullopt;
  if (one_by_one_) stream_ = FormStream::open(inputs_.names[next_], limits_);
  if (stream_ && stream_->kind() != FormStream::Kind::document) return next_of_stream();
  return whole();
}

Task Tasks::next_of_stream() {
  Task task;
  task.input = next_;
  if (auto cut = stream_->next()) {
    task.bytes = std::move(cut->bytes);
    task.piece = cut->piece;
    task.errors = std::move(cut->errors);
  } else {
    task.end = true;
    ++next_;
  }
  task.count = {next_, inputs_.names.size(), false, 0, 0};
  if (inputs_.names.size() == 1) task.count = {stream_->position(), stream_->size(), true, 0, 0};
  if (task.end) stream_.reset();
  return task;
}

Task Tasks::whole() {
  Task task;
  task.input = next_++;
  task.count = {next_, inputs_.names.size(), false, 0, 0};
  if (auto const stream = std::exchange(stream_, nullptr)) {
    if (auto bytes = stream->whole())
      task.bytes = std::move(*bytes);
    else
      task.errors = bytes.error();
  }
  return task;
}

}  // namespace jixiao::cli
