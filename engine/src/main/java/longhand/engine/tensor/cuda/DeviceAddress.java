package longhand.engine.tensor.cuda;

import jcuda.driver.CUdeviceptr;

/// JCuda's pointer to device memory, from and to the number that it stands for.
final class DeviceAddress extends CUdeviceptr {

    /// For the driver to fill in.
    DeviceAddress() {}

    DeviceAddress(long address) {
        super(new CUdeviceptr(), address);
    }

    long value() {
        return getNativePointer() + getByteOffset();
    }
}
