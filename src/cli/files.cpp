#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>

#include "base/system_error.hpp"
#include "base/text.hpp"
#include "cli/packed.hpp"

namespace jixiao::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 13> extensions{".txt",  ".xml",    ".csv",  ".tsv", ".xlsx",
                                                      ".docx", ".html",   ".htm",  ".pdf", ".xls",
                                                      ".json", ".ndjson", ".jsonl"};

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

Error failure(std::string const& name, std::string const& zh, std::string const& en, int code = 0) {
  if (code == 0) return {{name, ""}, {zh, en}};
  auto const why = reason_of(code);
  return {{name, ""}, {zh + "：" + why.zh, en + ": " + why.en}};
}

void list_archive(std::string const& name, form::Limits const& limits, InputList& list) {
  auto packed = list_packed(name, limits);
  std::ranges::move(packed.names, std::back_inserter(list.names));
  std::ranges::move(packed.errors, std::back_inserter(list.errors));
  list.others += packed.others;
}

void list_folder(fs::path const& folder, fs::path const& except, form::Limits const& limits,
                 InputList& list) {
  std::vector<std::string> names;
  std::error_code failed;
  auto it = fs::recursive_directory_iterator(folder, failed);
  for (; !failed && it != fs::recursive_directory_iterator(); it.increment(failed)) {
    std::error_code ignored;
    auto const& entry = *it;
    bool const hidden = entry.path().filename().string().starts_with('.');
    if (entry.is_directory(ignored)) {
      if (hidden || (!except.empty() && fs::equivalent(entry.path(), except, ignored)))
        it.disable_recursion_pending();
      continue;
    }
    if (hidden || !entry.is_regular_file(ignored)) continue;
    auto const extension = lower_extension(entry.path().filename().string());
    if (extension == ".zip" || may_hold_forms(extension))
      names.push_back(entry.path().string());
    else
      ++list.others;
  }
  if (failed)
    list.errors.push_back(
        failure(folder.string(), "读不出目录", "cannot read the folder", failed.value()));
  else if (names.empty())
    list.errors.push_back(failure(
        folder.string(), "目录中没有可读的文件（文本、XML、JSON、CSV、XLSX、DOCX、HTML、PDF、ZIP）",
        "no file to read in this folder (text, XML, JSON, CSV, XLSX, DOCX, HTML, PDF, ZIP)"));
  std::ranges::sort(names);
  for (auto& name : names)
    if (is_archive(name))
      list_archive(name, limits, list);
    else
      list.names.push_back(std::move(name));
}

// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

int write_whole(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

// What no file system or shell takes amiss: no separators, no control characters, no leading dot or
// dash, not too long.
std::string safe_name(std::string_view name) {
  constexpr std::string_view risky = "/\\:*?\"<>|'`$&;";
  std::string out;
  for (std::size_t i = 0; i < name.size() && out.size() < 150;) {
    auto const point = decode(name.substr(i));
    auto const length = static_cast<std::size_t>(point.length);
    bool const broken = length == 1 && point.value == 0xFFFD;
    bool const fine = point.value > 0x20 && point.value != 0x7F && !broken &&
                      !(length == 1 && contains(risky, name.substr(i, 1)));
    out += fine ? name.substr(i, length) : std::string_view("_");
    i += length;
  }
  if (out.empty()) return "_";
  if (out[0] == '.' || out[0] == '-') out[0] = '_';
  return out;
}

}  // namespace

InputList list_inputs(std::span<std::string const> operands, fs::path const& except,
                      form::Limits const& limits) {
  InputList list;
  for (auto const& operand : operands) {
    std::error_code ignored;
    if (operand != "-" && fs::is_directory(operand, ignored))
      list_folder(operand, except, limits, list);
    else if (operand != "-" && fs::is_regular_file(operand, ignored) && is_archive(operand))
      list_archive(operand, limits, list);
    else
      list.names.push_back(operand);
  }
  return list;
}

std::string lower_extension(std::string_view name) {
  auto const file = name.substr(name.rfind('/') + 1);
  auto const dot = file.rfind('.');
  return dot == std::string_view::npos ? "" : lower(std::string(file.substr(dot)));
}

bool may_hold_forms(std::string_view name) {
  return std::ranges::find(extensions, lower_extension(name)) != extensions.end();
}

Error reading_failed(std::string const& name, int code) {
  return code == ENOENT ? failure(name, "没有这个文件", "no such file")
                        : failure(name, "读不出", "cannot be read", code);
}

Error too_large_to_read(std::string const& name, form::Limits const& limits) {
  auto const most = std::to_string(limits.file_bytes);
  return failure(name, "文件超过上限 " + most + " 字节，未读",
                 "larger than the limit of " + most + " bytes, not read");
}

Result<std::string> read_file(std::string const& name, form::Limits const& limits) {
  auto const fail = [&](int code) { return Errors{reading_failed(name, code)}; };
  Descriptor const file(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) {
    int const code = errno;
    if (code == ENOTDIR)  // below a file, which may be an archive
      if (auto packed = read_packed(name, limits)) return std::move(*packed);
    return fail(code);
  }
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fail(errno);
  if (S_ISDIR(status.st_mode)) return fail(EISDIR);
  std::string bytes;
  if (S_ISREG(status.st_mode))
    bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), limits.file_bytes) + 1);
  std::array<char, 1 << 16> buffer;
  while (true) {
    auto const count = ::read(file.number(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(errno);
    if (count == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(count) > limits.file_bytes)
      return Errors{too_large_to_read(name, limits)};
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

Result<void> write_file(fs::path const& path, std::string_view bytes, fs::path const& workshop) {
  fs::path const temporary =
      workshop.empty()
          ? path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()))
          : workshop / (path.filename().string() + std::string(unfinished));
  auto const fail = [&](int code) {
    ::unlink(temporary.c_str());
    return Errors{failure(path.string(), "无法写入", "cannot be written", code)};
  };
  {
    Descriptor const file(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.number() < 0) return fail(errno);
    if (int const code = write_whole(file.number(), bytes); code != 0) return fail(code);
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) return fail(errno);
  return {};
}

std::vector<std::string> output_names(std::span<std::string const> inputs) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (auto const& input : inputs) {
    std::string const stem =
        safe_name(input == "-" ? std::string("stdin") : fs::path(input).stem().string());
    std::string name = stem;
    for (int i = 2; !taken.insert(lower(name)).second; ++i) name = stem + "~" + std::to_string(i);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace jixiao::cli
