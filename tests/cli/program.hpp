#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "folder.hpp"

namespace jixiao::cli {

// What a run of the built program gave.
struct Run {
  int status = -1;
  std::string out;
  std::string err;
};

// Runs the program as a shell would, with `input` on its standard input.
inline Run run(std::vector<std::string> arguments, std::string_view input = {}) {
  Folder const folder;
  std::string const in = folder.write("in", input);
  std::string const out = folder.name("out");
  std::string const err = folder.name("err");
  arguments.insert(arguments.begin(), JIXIAO_PROGRAM);
  std::vector<char*> pointers;
  for (auto& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  pid_t const child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    ::dup2(::open(in.c_str(), O_RDONLY), STDIN_FILENO);
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
    ::execv(JIXIAO_PROGRAM, pointers.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(out), bytes_of(err)};
}

}  // namespace jixiao::cli
