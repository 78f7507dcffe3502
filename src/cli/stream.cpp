#include "cli/stream.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/text.hpp"
#include "cli/files.hpp"
#include "form/from_json.hpp"

namespace jixiao::cli {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 16;
constexpr std::string_view mark = "\xEF\xBB\xBF";  // byte order mark
constexpr std::array<std::string_view, 3> json_extensions{".json", ".ndjson", ".jsonl"};

// The name of the root element; nothing when more bytes are needed, "" when these are no XML to be
// cut: no XML at all, or with a document type, which the reader of documents refuses.
std::optional<std::string_view> root_of(std::string_view text) {
  while (true) {
    text = trim(text);
    if (text.empty()) return std::nullopt;
    if (!text.starts_with('<')) return "";
    if (text.size() < 4) return std::nullopt;
    bool const instruction = text.starts_with("<?");
    if (!instruction && !text.starts_with("<!--")) break;
    std::string_view const ending = instruction ? "?>" : "-->";
    auto const end = text.find(ending, instruction ? 2 : 4);
    if (end == std::string_view::npos) return std::nullopt;
    text.remove_prefix(end + ending.size());
  }
  if (text.starts_with("<!")) return "";
  auto const end = text.find_first_of(" \t\r\n/>", 1);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(1, end - 1);
}

bool may_be_stream(std::string const& name, struct stat const& status, form::Limits const& limits) {
  if (S_ISDIR(status.st_mode)) return false;
  if (!S_ISREG(status.st_mode)) return true;
  auto const extension = lower_extension(name);
  if (std::ranges::find(json_extensions, extension) != json_extensions.end()) return true;
  return extension == ".xml" && static_cast<std::size_t>(status.st_size) > limits.plain_bytes;
}

}  // namespace

std::unique_ptr<FormStream> FormStream::open(std::string const& name, form::Limits const& limits) {
  int descriptor = STDIN_FILENO;
  if (name != "-") {
    struct stat status {};
    if (::stat(name.c_str(), &status) != 0 || !may_be_stream(name, status, limits)) return nullptr;
    descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return nullptr;
  }
  return std::unique_ptr<FormStream>(new FormStream(name, descriptor, limits));
}

FormStream::FormStream(std::string name, int descriptor, form::Limits const& limits)
    : name_(std::move(name)),
      descriptor_(descriptor),
      limits_(limits),
      cutter_(name_, limits.plain_bytes) {
  struct stat status {};
  if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
    auto const begin = std::max<off_t>(::lseek(descriptor_, 0, SEEK_CUR), 0);
    size_ = static_cast<std::size_t>(std::max<off_t>(status.st_size - begin, 0));
  }
  auto const taken = [&] {
    std::string_view const all = buffer_;
    return trim(all.starts_with(mark) ? all.substr(mark.size()) : all);
  };
  while (buffer_.size() < chunk) {
    auto const text = taken();
    if (!text.empty() && text[0] != '<') break;
    if (!text.empty() && root_of(text)) break;
    if (!fill()) break;
  }
  auto const text = taken();
  if (form::is_json_lines(text)) kind_ = Kind::lines;
  if (text.starts_with('<') && root_of(text) == "forms") kind_ = Kind::elements;
  if (kind_ != Kind::document && buffer_.starts_with(mark)) drop(mark.size());
}

FormStream::~FormStream() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

bool FormStream::fill() {
  if (ended_) return false;
  if (start_ > chunk) {
    buffer_.erase(0, start_);
    start_ = 0;
  }
  std::array<char, chunk> bytes;
  while (true) {
    auto const count = ::read(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) failure_ = errno;
    if (count <= 0) ended_ = true;
    if (count > 0) buffer_.append(bytes.data(), static_cast<std::size_t>(count));
    return count > 0;
  }
}

void FormStream::drop(std::size_t count) {
  start_ += count;
  position_ += count;
}

std::optional<Cut> FormStream::next() {
  auto cut = kind_ == Kind::lines      ? next_line()
             : kind_ == Kind::elements ? next_element()
                                       : std::nullopt;
  if (cut || failure_ == 0 || std::exchange(failure_told_, true)) return cut;
  Cut trouble;
  trouble.errors = {reading_failed(name_, failure_)};
  return trouble;
}

std::optional<Cut> FormStream::next_line() {
  std::size_t scanned = 0;  // of what has not been taken, free of line ends
  bool too_large = false;
  while (true) {
    auto const end = buffer_.find('\n', start_ + scanned);
    bool const whole = end != std::string::npos || (ended_ && start_ < buffer_.size());
    if (!whole && ended_ && !too_large) return std::nullopt;
    if (!whole && !ended_) {
      scanned = buffer_.size() - start_;
      if (scanned > limits_.plain_bytes) {
        too_large = true;
        drop(scanned);
        scanned = 0;
      }
      fill();
      continue;
    }
    auto const stop = std::min(end, buffer_.size());
    std::string line = buffer_.substr(start_, stop - start_);
    if (line.ends_with('\r')) line.pop_back();
    drop(std::min(stop + 1, buffer_.size()) - start_);
    ++line_;
    Cut cut{std::move(line), {form::Piece::Carrier::json, number_ + 1, line_}, {}};
    if (too_large || cut.bytes.size() > limits_.plain_bytes) {
      auto const at = std::to_string(line_);
      auto const most = std::to_string(limits_.plain_bytes);
      cut.errors = {{{name_, at},
                     {"第 " + at + " 行超过上限 " + most + " 字节，未读",
                      "line " + at + " is longer than the limit of " + most + " bytes, not read"}}};
      cut.bytes.clear();
    } else if (trim(cut.bytes).empty()) {
      scanned = 0;
      continue;
    }
    ++number_;
    return cut;
  }
}

std::optional<Cut> FormStream::next_element() {
  while (!cutter_.is_over()) {
    if (start_ == buffer_.size() && !fill()) return cutter_.finish();
    std::size_t used = 0;
    std::optional<Cut> cut;
    while (!cut && start_ + used < buffer_.size()) cut = cutter_.feed(buffer_[start_ + used++]);
    drop(used);
    if (cut) return cut;
  }
  return std::nullopt;
}

Result<std::string> FormStream::whole() {
  while (fill())
    if (buffer_.size() > limits_.file_bytes) return Errors{too_large_to_read(name_, limits_)};
  if (failure_ != 0) return Errors{reading_failed(name_, failure_)};
  return std::move(buffer_);
}

}  // namespace jixiao::cli
