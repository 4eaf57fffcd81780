package longhand.engine.tensor.vector;

/// Repacks a tensor with all workers: each item is a run of groups.
final class PackWork implements WorkerPool.Work {

    private final Packer packer;
    private final int items;

    private PackWork(Packer packer, int items) {
        this.packer = packer;
        this.items = items;
    }

    static void pack(Packer packer, WorkerPool pool) {
        int items = Math.min(packer.groups(), 8 * pool.threads());
        pool.run(new PackWork(packer, items), items);
    }

    @Override
    public void run(int worker, int item) {
        int from = (int) ((long) packer.groups() * item / items);
        int to = (int) ((long) packer.groups() * (item + 1) / items);
        packer.pack(from, to);
    }
}
