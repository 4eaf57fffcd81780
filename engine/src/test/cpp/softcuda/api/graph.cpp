#include "api/graph.h"

#include "api/call.h"
#include "api/handles.h"

using namespace softcuda;

namespace {

// A graph here is its work in the order of capture, which is one of the orders that its edges allow.
struct Graph {
    std::vector<Work> work;
};

struct ExecutableGraph {
    std::vector<Work> work;
};

Handles<Graph>& graphs() {
    static auto* all = new Handles<Graph>("graph");
    return *all;
}

Handles<ExecutableGraph>& executables() {
    static auto* all = new Handles<ExecutableGraph>("executable graph");
    return *all;
}

}  // namespace

namespace softcuda {

void* addGraph(std::vector<Work> work) {
    return graphs().add(std::make_shared<Graph>(Graph{std::move(work)}));
}

std::string graphLeaks() {
    return graphs().leaks() + executables().leaks();
}

void resetGraphs() {
    graphs().clear();
    executables().clear();
}

}  // namespace softcuda

CUDA_API int cuGraphInstantiateWithFlags(void** executable, void* graph, unsigned long long) {
    return contextCall(__func__, [&] {
        *executable = executables().add(std::make_shared<ExecutableGraph>(ExecutableGraph{graphs().get(graph)->work}));
        return SUCCESS;
    });
}

CUDA_API int cuGraphLaunch(void* executable, void* handle) {
    return contextCall(__func__, [&] {
        auto graph = executables().get(executable);
        auto stream = streamOf(handle);
        for (const Work& work : graph->work) {
            enqueue(stream, work);
        }
        return SUCCESS;
    });
}

CUDA_API int cuGraphUpload(void* executable, void* stream) {
    return contextCall(__func__, [&] {
        executables().get(executable);
        streamOf(stream);
        return SUCCESS;
    });
}

CUDA_API int cuGraphGetNodes(void* graph, void** nodes, size_t* count) {
    return contextCall(__func__, [&] {
        size_t all = graphs().get(graph)->work.size();
        // Nodes can be counted, and told apart, but nothing more is known of them here.
        for (size_t i = 0; nodes != nullptr && i < *count; i++) {
            nodes[i] = i < all ? reinterpret_cast<void*>(i + 1) : nullptr;
        }
        *count = all;
        return SUCCESS;
    });
}

CUDA_API int cuGraphExecDestroy(void* executable) {
    return call(__func__, [&] {
        requireInitialised();
        executables().remove(executable);
        return SUCCESS;
    });
}

CUDA_API int cuGraphDestroy(void* graph) {
    return call(__func__, [&] {
        requireInitialised();
        graphs().remove(graph);
        return SUCCESS;
    });
}
